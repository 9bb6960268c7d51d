import t from 'tap';
import { CATEGORIES, MATERIALS, PROHIBITED_MATERIALS } from '../../src/domain/law/art-03-categories.ts';
import { COPY_HOLDERS, MANIFEST_STATES } from '../../src/domain/manifests/manifest.ts';
import { toSimplified } from '../../src/routes/language.ts';
import { printable } from '../../src/routes/paper/font.ts';
import { manifestPdf, type ManifestSheet } from '../../src/routes/paper/manifest.ts';
import { noticePdf, type NoticeSheet } from '../../src/routes/paper/notice.ts';
import { permitCopyPdf, type PermitCopySheet } from '../../src/routes/paper/permit-copy.ts';
import { renderPdf } from '../../src/routes/paper/typst.ts';
import { clauseOnPaper } from '../../src/routes/paper/words.ts';
import { textOf } from '../support/pdf.ts';
import { verificationPage, type VerificationPageData } from '../../src/routes/paper/verification-page.ts';

const LOADED_AT = Date.parse('2021-03-01T09:15:07+08:00');
const MINUTE_MS = 60_000;
const LONG_NAME = `${'咸寧市城北建筑渣土運輸'.repeat(18).slice(0, 196)}有限公司`;
const HOSTILE = '#panic() "quoted" \\ ] $x$ <script>x()</script>\nnext\tline \u0000\u202e 😀 \ud800';

const SHEET: ManifestSheet = {
  script: 'zh-Hant',
  number: 'M-2021-000123-7',
  holder: 'emitter',
  basis: 'statutory',
  state: 'filed',
  overdue: false,
  emitter: { name: '咸寧宏業建設有限公司', projectName: '溫泉片區改造工程', projectPlace: '淦河大道 88 號' },
  carrier: {
    name: '咸寧綠城運輸有限公司',
    permitNumber: 'T-2021-00017-4',
    plate: '鄂L12345',
    driverName: '王建國',
  },
  destinationName: '咸寧市資源化利用中心',
  category: 'recyclable',
  materials: ['concrete', 'brick'],
  declared: { value: 12.5, unit: 't', massKg: 12_500 },
  weighedMassKg: 12_380,
  settledMassKg: null,
  signatures: {
    emitter: signed('李梅', '咸寧宏業建設有限公司', 0),
    carrier: signed('王建國', '咸寧綠城運輸有限公司', 10),
    recycler: signed('陳志強', '咸寧市資源化利用中心', 70),
  },
  authorityName: '咸寧市城市管理執法部門',
  filedAt: LOADED_AT + 70 * MINUTE_MS,
  findings: [],
  verificationUrl: `http://localhost:3000/v1/verify/${'eyJhbGciOiJFZERTQSJ9.'.padEnd(220, 'aB3-x_')}`,
  printedAt: LOADED_AT + 100 * MINUTE_MS,
};

const COPY: PermitCopySheet = {
  script: 'zh-Hant',
  permitNumber: 'D-2021-00042-9',
  kind: 'disposal',
  copyNumber: '3',
  plate: '鄂L12345',
  status: 'active',
  holderName: '咸寧宏業建設有限公司',
  authorityName: '咸寧市城市管理執法部門',
  project: { name: '溫泉片區改造工程', place: '淦河大道 88 號' },
  validFrom: '2021-03-01',
  validTo: '2021-08-31',
  dailyHours: { from: '18:00', to: '22:00' },
  routeDescription: '淦河大道—賀勝路',
  streams: [{ category: 'recyclable', destinationName: '咸寧市資源化利用中心', approvedMassKg: 12_500_000 }],
  verificationUrl: SHEET.verificationUrl,
  printedAt: LOADED_AT,
};

function signed(by: string, organisation: string, afterMinutes: number) {
  const happenedAt = LOADED_AT + afterMinutes * MINUTE_MS;
  return { by, organisation, happenedAt, arrivedAt: happenedAt + 4000 };
}

/** The title in the metadata, the one text of a PDF for archives that is readable without unpacking it. */
function titleOf(pdf: Buffer): string {
  return /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/su.exec(pdf.toString())?.[1] ?? '';
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

t.test('a manifest copy is a PDF of one page, marked for archiving', async (t) => {
  const pdf = await manifestPdf(SHEET);
  t.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  t.equal(pagesOf(pdf), 1);
  t.match(pdf.toString('latin1'), '<pdfaid:part>2</pdfaid:part>');
});

t.test('the same sheet gives the same bytes, whatever was printed in between', async (t) => {
  const first = await manifestPdf(SHEET);
  await permitCopyPdf(COPY);
  t.ok(first.equals(await manifestPdf(SHEET)));
  const copy = await permitCopyPdf(COPY);
  t.ok(copy.equals(await permitCopyPdf(COPY)));
});

t.test('each of the four copies says whose it is', async (t) => {
  const holders = ['emitter', 'carrier', 'recycler', 'authority'] as const;
  const copies = await Promise.all(holders.map((holder) => manifestPdf({ ...SHEET, holder })));
  for (const [index, ordinal] of ['第一聯', '第二聯', '第三聯', '第四聯'].entries()) {
    t.match(titleOf(copies[index]!), ordinal);
  }
});

t.test('a voluntary manifest does not carry the name of the statutory one', async (t) => {
  t.match(titleOf(await manifestPdf(SHEET)), '咸寧市建筑可再生廢棄物聯單');
  const voluntary = await manifestPdf({ ...SHEET, basis: 'voluntary', category: 'spoil' });
  t.match(titleOf(voluntary), '咸寧市建筑垃圾聯單（自愿）');
});

t.test('a sheet that was only drawn, or was voided, is printed with what is known', async (t) => {
  for (const state of ['drawn', 'voided'] as const) {
    const pdf = await manifestPdf({
      ...SHEET,
      state,
      emitter: null,
      carrier: { ...SHEET.carrier, plate: null, driverName: null },
      destinationName: null,
      category: null,
      materials: [],
      declared: null,
      weighedMassKg: null,
      signatures: { emitter: null, carrier: null, recycler: null },
      authorityName: null,
      filedAt: null,
    });
    t.equal(pagesOf(pdf), 1);
  }
});

t.test('a long name and ten findings still fit one page', async (t) => {
  const findings = Array.from(
    { length: 10 },
    (_, index) => `過磅重量與申報數量相差 ${index + 6}%，超過容差。`,
  );
  const carrier = { ...SHEET.carrier, name: LONG_NAME };
  t.equal(pagesOf(await manifestPdf({ ...SHEET, carrier, findings })), 1);
});

t.test('long names everywhere take further pages instead of being cut', async (t) => {
  const pdf = await manifestPdf({
    ...SHEET,
    emitter: { name: LONG_NAME, projectName: LONG_NAME, projectPlace: LONG_NAME },
    carrier: {
      name: 'A'.repeat(200),
      permitNumber: '1'.repeat(40),
      plate: '車'.repeat(16),
      driverName: LONG_NAME,
    },
    destinationName: LONG_NAME,
    signatures: { ...SHEET.signatures, emitter: signed(LONG_NAME, LONG_NAME, 0) },
    findings: Array.from({ length: 10 }, () => LONG_NAME),
  });
  t.ok(pagesOf(pdf) > 1);
});

t.test('hostile text on a manifest is printed, not evaluated', async (t) => {
  const pdf = await manifestPdf({
    ...SHEET,
    number: HOSTILE,
    emitter: { name: HOSTILE, projectName: HOSTILE, projectPlace: HOSTILE },
    carrier: { name: HOSTILE, permitNumber: HOSTILE, plate: HOSTILE, driverName: HOSTILE },
    findings: [HOSTILE, '', '#read("/etc/passwd")'],
  });
  t.match(titleOf(pdf), '#panic() &quot;quoted&quot; \\ ] $x$ &lt;script&gt;x()&lt;/script&gt; next line');
});

t.test('hostile text on a permit copy is printed, not evaluated', async (t) => {
  const pdf = await permitCopyPdf({
    ...COPY,
    plate: HOSTILE,
    holderName: HOSTILE,
    project: { name: HOSTILE, place: null },
    routeDescription: HOSTILE,
    streams: [{ category: 'other', destinationName: HOSTILE, approvedMassKg: 1 }],
  });
  t.match(titleOf(pdf), '#panic() &quot;quoted&quot; \\ ] $x$ &lt;script&gt;');
});

t.test('a permit copy of each kind and status is one page with up to ten streams', async (t) => {
  const streams = Array.from({ length: 10 }, (_, index) => ({
    ...COPY.streams[0]!,
    approvedMassKg: index + 500,
  }));
  for (const kind of ['disposal', 'transport', 'recycling', 'receiving'] as const) {
    for (const status of ['active', 'replaced', 'ended'] as const) {
      t.equal(pagesOf(await permitCopyPdf({ ...COPY, kind, status, plate: '鄂LD12345', streams })), 1);
    }
  }
  const bare = await permitCopyPdf({
    ...COPY,
    project: null,
    dailyHours: null,
    routeDescription: null,
    streams: [],
  });
  t.equal(pagesOf(bare), 1);
});

t.test('a route of any length runs on over further pages', async (t) => {
  t.ok(pagesOf(await permitCopyPdf({ ...COPY, routeDescription: LONG_NAME.repeat(20) })) > 1);
});

t.test('a template that fails throws an error that names it', (t) => {
  t.throws(() => renderPdf('manifest.typ', 'zh-Hans', {}), /manifest\.typ was not rendered/);
  t.throws(() => renderPdf('no-such.typ', 'zh-Hant', {}), /no-such\.typ was not rendered/);
  t.end();
});

t.test('what can be printed stays as it is, and what cannot is marked', (t) => {
  const cases = [
    ['鄂L12345', '鄂L12345'],
    ['咸寧市建筑垃圾 联单', '咸寧市建筑垃圾 联单'],
    ['#panic() "]\\', '#panic() "]\\'],
    [' two\r\n\tlines ', 'two lines'],
    ['a\u0000\u202eb \u200d c\ufe0f', 'ab c'],
    ['😀', '〓'],
    ['\ud800', '〓'],
    ['1'.repeat(24), '1'.repeat(24)],
    ['1'.repeat(25), `${'1'.repeat(12)}\u200b${'1'.repeat(12)}\u200b1`],
  ] as const;
  for (const [text, printed] of cases) t.equal(printable(text), printed);
  t.end();
});

const IN_SCRIPT = {
  'zh-Hans': {
    manifest: '建筑可再生废弃物联单',
    copy: '核准处置许可证',
    remedies: '救济途径',
    tells: 'zh-CN',
  },
  'zh-Hant': { manifest: '建筑可再生廢棄物聯單', copy: '核準處置許可證', remedies: '救濟途徑', tells: 'zh' },
} as const;
const SCRIPTS = ['zh-Hans', 'zh-Hant'] as const;
/** A name that the converter would make 朱镕升. */
const NAME = '朱鎔昇建築';

const NOTICE: NoticeSheet = {
  script: 'zh-Hant',
  title: '',
  reference: { label: '申請編號', value: 'A1' },
  footnote: '依據',
  authorityName: 'B1',
  applicantName: NAME,
  text: '',
  particulars: [{ label: '許可證號', value: NAME }],
  tables: [{ title: '須補正的全部內容', head: ['條款', '內容'], rows: [[NAME, NAME]] }],
  remedies: [''],
  issuedOn: '',
  printedAt: LOADED_AT,
};

t.test('a paper is in the script that was asked for, and says so; names stand as they are', async (t) => {
  for (const script of SCRIPTS) {
    const { manifest, copy, remedies, tells } = IN_SCRIPT[script];
    const printed = [
      [await manifestPdf({ ...SHEET, script, destinationName: NAME }), manifest],
      [await permitCopyPdf({ ...COPY, script, holderName: NAME }), copy],
      [await noticePdf({ ...NOTICE, script }), remedies],
    ] as const;
    for (const [pdf, heading] of printed) {
      const text = await textOf(pdf);
      t.match(text, heading);
      t.match(text, NAME);
      t.match(pdf.toString('latin1'), `/Lang (${tells})`);
    }
  }
});

t.test('nothing of our own is left in Traditional on a paper in Simplified', async (t) => {
  const simplified = async (pdf: Promise<Buffer>) => {
    const text = (await textOf(await pdf)).replaceAll(NAME, '');
    t.equal(text, toSimplified(text));
  };
  const script = 'zh-Hans';
  const nobody = { emitter: null, carrier: null, recycler: null };
  const sheet = {
    ...SHEET,
    script,
    materials: [...MATERIALS, ...PROHIBITED_MATERIALS],
    destinationName: NAME,
    authorityName: null,
    emitter: { name: NAME, projectName: NAME, projectPlace: null },
    carrier: { name: NAME, permitNumber: '1', plate: '1', driverName: NAME },
    signatures: nobody,
    overdue: true,
  } as const;
  for (const [index, state] of MANIFEST_STATES.entries()) {
    const basis = index % 2 === 0 ? ('statutory' as const) : ('voluntary' as const);
    const holder = COPY_HOLDERS[index % COPY_HOLDERS.length]!;
    await simplified(manifestPdf({ ...sheet, state, basis, holder, category: CATEGORIES[index % 3]! }));
  }
  const streams = CATEGORIES.map((category) => ({ category, destinationName: NAME, approvedMassKg: 1 }));
  const project = { name: NAME, place: null };
  const copy = { ...COPY, script, streams, project, holderName: NAME, authorityName: '1' } as const;
  for (const [kind, status] of [
    ['disposal', 'active'],
    ['transport', 'replaced'],
    ['recycling', 'ended'],
    ['receiving', 'ended'],
  ] as const)
    await simplified(permitCopyPdf({ ...copy, kind, status, routeDescription: null }));
  await simplified(noticePdf({ ...NOTICE, script }));
});

t.test(
  'the same sheet in the same script gives the same bytes, in whatever order they are printed',
  async (t) => {
    const print = (script: (typeof SCRIPTS)[number]) => manifestPdf({ ...SHEET, script });
    const [simplified, traditional] = [await print('zh-Hans'), await print('zh-Hant')];
    t.notOk(simplified.equals(traditional));
    t.ok(traditional.equals(await print('zh-Hant')));
    t.ok(simplified.equals(await print('zh-Hans')));
  },
);

t.test('a clause is cited in the script of the paper', (t) => {
  t.equal(
    clauseOnPaper('measures:9(3)', 'zh-Hans'),
    '《咸宁市建筑垃圾管理暂行办法（咸政规〔2020〕2号）》第九条第（三）项',
  );
  t.equal(clauseOnPaper('9(3)', 'zh-Hant'), '第九條第（三）項');
  t.end();
});

const RESULT: VerificationPageData = {
  valid: true,
  reason: null,
  title: 'permitCopy',
  rows: [
    { label: 'plate', value: '鄂L12345' },
    { label: 'status', value: 'active' },
    { label: 'holder', value: HOSTILE },
  ],
};

t.test('the page says in the language asked for whether the document is valid', (t) => {
  const words = {
    'zh-Hans': ['有效', '现行有效'],
    'zh-Hant': ['有效', '現行有效'],
    en: ['Valid', 'In force'],
  };
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const page = verificationPage(RESULT, language);
    t.match(page, `<html lang="${language}">`);
    t.match(page, `<h1>${words[language][0]}</h1>`);
    t.match(page, `<dd>${words[language][1]}</dd>`);
    t.match(page, '<dd>鄂L12345</dd>');
  }
  t.end();
});

t.test('the page of a document that is not valid says why, and asks nobody to compare the plate', (t) => {
  const page = verificationPage({ ...RESULT, valid: false, reason: 'replaced' }, 'en');
  t.match(page, '<h1>Not valid</h1>');
  t.match(page, 'This copy was replaced.');
  t.notMatch(page, 'Compare the plate');
  t.match(verificationPage(RESULT, 'en'), 'Compare the plate');
  t.end();
});

t.test('the page shows hostile text as text and reaches for nothing outside', (t) => {
  const page = verificationPage(RESULT, 'en');
  t.notMatch(page, '<script');
  t.match(page, '&#60;script&#62;x()&#60;/script&#62;');
  t.match(page, '&#34;quoted&#34;');
  t.notMatch(page, /https?:|src=|url\(|@import/);
  t.end();
});

t.test('a value that is no code, even the name of an object property, is shown as it is', (t) => {
  const rows = [{ label: 'status', value: 'constructor' }] as const;
  t.match(verificationPage({ ...RESULT, rows }, 'en'), '<dd>constructor</dd>');
  t.end();
});
