import t from 'tap';
import { z } from 'zod';
import { ISSUE_MAPS } from '../src/routes/issue-messages.ts';
import { ISSUE_WORDS } from '../src/routes/issue-words.ts';
import { LANGUAGES } from '../src/routes/language.ts';

const kinds = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('a') }),
  z.strictObject({ kind: z.literal('b') }),
]);
const two = z.xor([z.string(), z.string()]);

/** What is asked for, what is sent, and what is said in English, Traditional and Simplified Chinese. */
const ROWS: readonly (readonly [z.ZodType, unknown, string, string, string])[] = [
  [
    z.strictObject({ a: z.string() }),
    undefined,
    'A JSON body is needed.',
    '須有 JSON 請求體。',
    '须有 JSON 请求体。',
  ],
  [of(z.string()), {}, 'This is needed.', '必須填寫。', '必须填写。'],
  [of(z.int()), {}, 'This is needed.', '必須填寫。', '必须填写。'],
  [of(z.union([z.string(), z.number()])), {}, 'This is needed.', '必須填寫。', '必须填写。'],
  [of(z.nonoptional(z.string().optional())), {}, 'This is needed.', '必須填寫。', '必须填写。'],
  [of(z.string()), { a: 1 }, 'Has to be text.', '應為文字。', '应为文字。'],
  [of(z.string()), { a: null }, 'Has to be text.', '應為文字。', '应为文字。'],
  [of(z.number()), { a: '1' }, 'Has to be a number.', '應為數字。', '应为数字。'],
  [of(z.coerce.number()), { a: 'x' }, 'Has to be a number.', '應為數字。', '应为数字。'],
  [of(z.int()), { a: 1.5 }, 'Has to be a whole number.', '應為整數。', '应为整数。'],
  [
    of(z.boolean()),
    { a: 'yes' },
    'Has to be true or false.',
    '應為 true 或者 false。',
    '应为 true 或者 false。',
  ],
  [of(z.array(z.string())), { a: {} }, 'Has to be a list.', '應為列表。', '应为列表。'],
  [of(z.tuple([z.int()])), { a: {} }, 'Has to be a list.', '應為列表。', '应为列表。'],
  [of(z.strictObject({})), { a: [] }, 'Has to be an object.', '應為對象。', '应为对象。'],
  [of(z.record(z.string(), z.int())), { a: 1 }, 'Has to be an object.', '應為對象。', '应为对象。'],
  [of(z.null()), { a: 1 }, 'Nothing is taken here.', '此處不應有內容。', '此处不应有内容。'],
  [of(z.never()), { a: 1 }, 'Nothing is taken here.', '此處不應有內容。', '此处不应有内容。'],
  [of(z.date()), { a: 1 }, 'Not of the type that is asked for.', '類型不符。', '类型不符。'],
  [of(z.string().min(1)), { a: '' }, 'Must not be empty.', '不得為空。', '不得为空。'],
  [of(z.array(z.int()).min(1)), { a: [] }, 'Must not be empty.', '不得為空。', '不得为空。'],
  [of(z.string().min(2)), { a: 'x' }, 'At least 2 characters.', '至少 2 個字符。', '至少 2 个字符。'],
  [of(z.string().max(2)), { a: 'xyz' }, 'At most 2 characters.', '至多 2 個字符。', '至多 2 个字符。'],
  [of(z.string().length(2)), { a: 'x' }, 'Exactly 2 characters.', '應為 2 個字符。', '应为 2 个字符。'],
  [of(z.string().length(2)), { a: 'xyz' }, 'Exactly 2 characters.', '應為 2 個字符。', '应为 2 个字符。'],
  [of(z.array(z.int()).min(2)), { a: [1] }, 'Entries needed: at least 2.', '至少 2 項。', '至少 2 项。'],
  [
    of(z.array(z.int()).max(2)),
    { a: [1, 2, 3] },
    'Entries allowed: at most 2.',
    '至多 2 項。',
    '至多 2 项。',
  ],
  [of(z.array(z.int()).length(2)), { a: [1] }, 'Entries needed: exactly 2.', '應為 2 項。', '应为 2 项。'],
  [of(z.number().min(1_000)), { a: 1 }, 'At least 1,000.', '不得小於 1,000。', '不得小于 1,000。'],
  [of(z.number().max(-90)), { a: 1 }, 'At most -90.', '不得大於 -90。', '不得大于 -90。'],
  [of(z.number().gt(0)), { a: 0 }, 'More than 0.', '應大於 0。', '应大于 0。'],
  [of(z.number().lt(0)), { a: 0 }, 'Less than 0.', '應小於 0。', '应小于 0。'],
  [
    of(z.number().multipleOf(5)),
    { a: 1 },
    'Has to be a multiple of 5.',
    '應為 5 的倍數。',
    '应为 5 的倍数。',
  ],
  [of(z.uuid()), { a: 'x' }, 'Has to be a UUID.', '應為 UUID。', '应为 UUID。'],
  [of(z.email()), { a: 'x' }, 'Has to be an e-mail address.', '應為電子郵件地址。', '应为电子邮件地址。'],
  [of(z.url()), { a: 'x' }, 'Has to be a URL.', '應為網址。', '应为网址。'],
  [
    of(z.iso.datetime()),
    { a: 'x' },
    'Has to be an instant by RFC 3339.',
    '應為 RFC 3339 的時刻。',
    '应为 RFC 3339 的时刻。',
  ],
  [
    of(z.iso.date()),
    { a: 'x' },
    'Has to be a day, YYYY-MM-DD.',
    '應為日期，格式為 YYYY-MM-DD。',
    '应为日期，格式为 YYYY-MM-DD。',
  ],
  [
    of(z.string().regex(/^\d$/)),
    { a: 'x' },
    'Has to fit the pattern /^\\d$/.',
    '應符合格式 /^\\d$/。',
    '应符合格式 /^\\d$/。',
  ],
  [
    of(z.ipv4()),
    { a: 'x' },
    'Not in the format that is asked for (ipv4).',
    '格式不符（ipv4）。',
    '格式不符（ipv4）。',
  ],
  [
    of(z.enum(['a', 'b'])),
    {},
    'This is needed. One of: a, b.',
    '必須填寫，為下列之一：「a」、「b」。',
    '必须填写，为下列之一：“a”、“b”。',
  ],
  [
    of(z.enum(['a', 'b'])),
    { a: 'c' },
    'One of: a, b.',
    '應為下列之一：「a」、「b」。',
    '应为下列之一：“a”、“b”。',
  ],
  // Values are never converted.
  [
    of(z.enum(['證', 'b'])),
    { a: 'c' },
    'One of: 證, b.',
    '應為下列之一：「證」、「b」。',
    '应为下列之一：“證”、“b”。',
  ],
  [of(z.literal('a')), { a: 'c' }, 'Has to be a.', '應為「a」。', '应为“a”。'],
  [
    kinds,
    {},
    'This is needed. One of: a, b.',
    '必須填寫，為下列之一：「a」、「b」。',
    '必须填写，为下列之一：“a”、“b”。',
  ],
  [kinds, { kind: 'c' }, 'One of: a, b.', '應為下列之一：「a」、「b」。', '应为下列之一：“a”、“b”。'],
  [
    of(z.union([z.string(), z.int()])),
    { a: [] },
    'Fits none of the forms that are taken here.',
    '與此處接受的各種形式都不符。',
    '与此处接受的各种形式都不符。',
  ],
  [
    of(two),
    { a: 'x' },
    'Fits several of the forms that are taken here.',
    '同時符合多種形式，只取其一。',
    '同时符合多种形式，只取其一。',
  ],
  [z.strictObject({}), { extra: 1 }, 'Not a known field.', '沒有這一字段。', '没有这一字段。'],
  [
    of(z.record(z.string().regex(/^x/), z.int())),
    { a: { y: 1 } },
    'Not a name that is taken here.',
    '此處沒有這一名稱。',
    '此处没有这一名称。',
  ],
  [
    of(z.map(z.object({}), z.int())),
    { a: new Map([[{}, 'x']]) },
    'Not a value that is taken here.',
    '此處不接受這一內容。',
    '此处不接受这一内容。',
  ],
];

function of(schema: z.ZodType): z.ZodType {
  return z.strictObject({ a: schema });
}

t.test('whatever a schema finds wrong is said in plain sentences of each language', async (t) => {
  for (const [schema, value, ...said] of ROWS)
    for (const [index, language] of (['en', 'zh-Hant', 'zh-Hans'] as const).entries()) {
      const { error } = schema.safeParse(value, { error: ISSUE_MAPS[language] });
      t.same(
        error?.issues.map(({ message }) => message),
        [said[index]],
        String(said[0]),
      );
    }
});

t.test('bounds that no schema has yet have their words too', async (t) => {
  const issue = { code: 'too_big', maximum: 2, input: 'xyz', origin: 'string' } as const;
  t.equal(ISSUE_MAPS.en({ ...issue, inclusive: false }), 'Fewer than 2 characters.');
  t.equal(ISSUE_MAPS.en({ ...issue, origin: 'array', inclusive: false }), 'Entries allowed: fewer than 2.');
  const small = { ...issue, code: 'too_small', minimum: 2, inclusive: false } as const;
  t.equal(ISSUE_MAPS.en(small), 'More than 2 characters.');
  t.equal(ISSUE_MAPS.en({ ...small, origin: 'array' }), 'Entries needed: more than 2.');
  t.equal(ISSUE_MAPS.en({ ...small, origin: 'number', exact: true }), 'Exactly 2.');
});

t.test('no message is left that nothing of zod stands in, or that echoes what was sent', async (t) => {
  for (const language of LANGUAGES) {
    const { error } = of(z.enum(['a'])).safeParse({ a: 'secret', more: 1 }, { error: ISSUE_MAPS[language] });
    for (const { message } of error?.issues ?? []) t.notMatch(message, /secret|more|Invalid|undefined/);
  }
  t.ok(Object.values(ISSUE_WORDS).every(({ zh, en }) => zh.endsWith('。') && en.endsWith('.')));
});
