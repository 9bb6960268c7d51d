import fc from 'fast-check';

type Json = unknown;

/** A place in a body: the keys that lead to it. */
type Path = readonly (string | number)[];

/** One change to a body, as text, because some of them JSON.stringify cannot write. */
export type Mutation = Readonly<{ what: string; text: string }>;

const NUMBERS = [
  '0',
  '-0',
  '-1',
  '1.5',
  '1e30',
  '1e400',
  '-1e400',
  '5e-324',
  '9007199254740993',
  '2147483648',
];
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  'x'.repeat(10_000),
  '😀'.repeat(2_000),
  "'; drop table organisation; --",
  '../../etc/passwd',
  '{{7*7}}',
  '%00',
  '\u202e\u200b\ufeff',
  '__proto__',
  'null',
  'NaN',
  '-1',
  '2021-02-30',
  '2021-02-30T25:61:00+99:00',
  '00000000-0000-0000-0000-000000000000',
];
const OTHERS = ['null', 'true', 'false', '[]', '{}', '[null]', '[[]]', '{"a":1}', '"text"', '7'];
const KEYS = [
  'colour',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '',
  'id',
  'status',
  '\ud800',
  'a\u0000',
];
const ROOTS = ['null', '[]', '""', '"x"', '0', 'true', '[{}]', '[1,2]', '{', 'NaN', '{"a":1'];

function pathsIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))];
}

/** The text of a value, with other text, or nothing, at one place; `extra` is put first into the object there. */
function written(value: Json, at: Path, replacement: string | null, extra = ''): string | null {
  if (at.length === 0 && extra === '') return replacement;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = Object.entries(value).flatMap(([key, each]) => {
    const isOnWay = at.length > 0 && String(at[0]) === key;
    const text = isOnWay ? written(each, at.slice(1), replacement, extra) : JSON.stringify(each);
    if (text === null) return [];
    return [Array.isArray(value) ? text : `${JSON.stringify(key)}:${text}`];
  });
  const own = at.length === 0 && extra !== '' ? [extra, ...inner] : inner;
  return Array.isArray(value) ? `[${own.join(',')}]` : `{${own.join(',')}}`;
}

/** Exactly one mutation of a valid body. */
export function mutations(example: Json): fc.Arbitrary<Mutation> {
  const all = pathsIn(example);
  const below = all.filter((path) => path.length > 0);
  const objects = all.filter((path) => {
    const value = path.reduce<Json>((at, key) => (at as Record<string, Json>)[key], example);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  });
  const put = (path: Path, text: string | null, what: string): Mutation => ({
    what: `${what} at /${path.join('/')}`,
    text: written(example, path, text) ?? '',
  });
  const at = (paths: readonly Path[]) => fc.constantFrom(...(paths.length > 0 ? paths : [[]]));
  return fc.oneof(
    at(below).map((path) => put(path, null, 'nothing')),
    fc.tuple(at(below), fc.constantFrom(...OTHERS)).map(([path, text]) => put(path, text, text)),
    fc.tuple(at(below), fc.constantFrom(...NUMBERS)).map(([path, text]) => put(path, text, text)),
    fc
      .tuple(at(below), fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 40 })))
      .map(([path, text]) => put(path, JSON.stringify(text), JSON.stringify(text).slice(0, 40))),
    fc.tuple(at(objects), fc.constantFrom(...KEYS), fc.constantFrom(...OTHERS)).map(([path, key, value]) => ({
      what: `an extra ${JSON.stringify(key)} in /${path.join('/')}`,
      text: written(example, path, null, `${JSON.stringify(key)}:${value}`) ?? '',
    })),
    fc.constantFrom(...ROOTS).map((text) => ({ what: 'another root', text })),
  );
}
