import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import { Converter } from 'opencc-js/t2cn';
import { CATALOGUE, type Code } from '../domain/catalogue.ts';
import type { Finding } from '../domain/finding.ts';
import { SCHEMA_WORDS } from './schema-words.ts';
import { VALUE_WORDS } from './value-words.ts';
import type { Words } from '../domain/words.ts';

export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const charactersToSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' });
/** By GB/T 15834, which the converter does not know. */
const QUOTATION_MARKS: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/** Simplified for Traditional, with its quotation marks. Never for names, plates or codes. */
export function toSimplified(text: string): string {
  return charactersToSimplified(text).replaceAll(
    /[「」『』]/g,
    (mark: string) => QUOTATION_MARKS[mark] ?? mark,
  );
}

/** The scripts of official papers. */
export type Script = Exclude<Language, 'en'>;

/**
 * The script in which a reader is given a paper: Simplified (國家通用語言文字法 第九條), Traditional for who asks for it.
 * There is none in English.
 */
export function scriptOf(language: Language): Script {
  return language === 'zh-Hant' ? language : 'zh-Hans';
}

/** A text of the project's own, or the title of a law, in the script of a paper. Never for names, plates or codes. */
export function inScript(text: string, script: Script): string {
  return script === 'zh-Hans' ? toSimplified(text) : text;
}

const simplified = new Map(
  Object.entries(CATALOGUE).map(([code, message]) => [code, toSimplified(message.zh)]),
);

/** What placeholders are filled with; null and what is not there are shown as a dash. */
type Values = Readonly<Record<string, string | number | boolean | null>>;

/** Comparing a language is dear and a header can name thousands: those wanted most are enough. */
const LANGUAGES_COMPARED = 10;

/** The language a caller reads best, Simplified Chinese where nothing is said. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'zh-Hans';
  const wanted = new Negotiator({ headers: { 'accept-language': acceptLanguage } })
    .languages()
    .slice(0, LANGUAGES_COMPARED)
    .filter((tag) => tag !== '*' && isTag(tag));
  return match(wanted, LANGUAGES, 'zh-Hans') as Language;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The message of a code, its placeholders filled. Values (names, plates, codes) are never converted. */
export function messageOf(code: Code, language: Language, params: Values = {}): string {
  const template =
    language === 'en'
      ? CATALOGUE[code].en
      : language === 'zh-Hant'
        ? CATALOGUE[code].zh
        : (simplified.get(code) ?? '');
  return filled(template, language, params);
}

function filled(template: string, language: Language, params: Values): string {
  return template.replaceAll(/\{(\w+)\}/g, (_: string, name: string) =>
    written(name, params[name], language),
  );
}

/** As readers of each language write days and numbers; English as in the rest of the service, British. */
const LOCALES: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };
const writers = Object.fromEntries(
  LANGUAGES.map((language) => {
    const locale = LOCALES[language];
    const inChina = { timeZone: 'Asia/Shanghai' } as const;
    const dayStyle = { ...inChina, dateStyle: 'long' } as const;
    return [
      language,
      {
        number: new Intl.NumberFormat(locale),
        day: new Intl.DateTimeFormat(locale, dayStyle),
        month: new Intl.DateTimeFormat(locale, { ...inChina, year: 'numeric', month: 'long' }),
        instant: new Intl.DateTimeFormat(locale, { ...dayStyle, timeStyle: 'short', hour12: false }),
      },
    ];
  }),
) as Record<
  Language,
  Readonly<{ number: Intl.NumberFormat } & Record<'day' | 'month' | 'instant', Intl.DateTimeFormat>>
>;

/** Placeholders that hold days, months or instants; every other text is somebody's own, whatever it looks like. */
const HOLDS_TIME = /^(?:day|month|from|to|until|on|at)$|(?:On|By|At|From|To|After)$/;
const TIMES = [
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['month', /^\d{4}-\d\d$/],
  ['instant', /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/],
] as const;

/** Placeholders that hold several values, with `, ` between them. */
const HOLDS_LIST: ReadonlySet<string> = new Set(['codes', 'ids', 'materials', 'plates']);

function wordFor(name: string, value: string, language: Language): string | null {
  const words = VALUE_WORDS[name];
  const word = words && Object.hasOwn(words, value) ? words[value] : undefined;
  return word ? inLanguage(word, language) : null;
}

function written(name: string, value: Values[string] | undefined, language: Language): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'number')
    return name === 'year' ? String(value) : writers[language].number.format(value);
  if (typeof value === 'boolean') return String(value);
  if (HOLDS_LIST.has(name))
    return value
      .split(', ')
      .map((each) => wordFor(name, each, language) ?? each)
      .join(language === 'en' ? ', ' : '、');
  const word = wordFor(name, value, language);
  if (word !== null) return word;
  const [kind] = (HOLDS_TIME.test(name) && TIMES.find(([, shape]) => shape.test(value))) || [];
  return kind ? writers[language][kind].format(Date.parse(value)) : value;
}

/** What a schema says of a value in the language asked for: those of zod's issues are in it already. */
export function schemaMessage(message: string, language: Language, params: Values = {}): string {
  const zh = SCHEMA_WORDS[message];
  return zh === undefined ? message : inLanguage({ zh, en: message }, language, params);
}

/**
 * A text of the project's own in the language asked for, its placeholders filled; Simplified is derived from
 * Traditional. Values are never converted.
 */
export function inLanguage(words: Words, language: Language, params: Values = {}): string {
  const template = language === 'en' ? words.en : language === 'zh-Hant' ? words.zh : simplifiedOf(words);
  return filled(template, language, params);
}

const converted = new WeakMap<Words, string>();

/** Converted once: a request can be told of thousands of things by the same words. */
function simplifiedOf(words: Words): string {
  const known = converted.get(words) ?? toSimplified(words.zh);
  converted.set(words, known);
  return known;
}

/** Values in a row, as each language has it: within quotation marks in Chinese. Values are never converted. */
export function listed(values: readonly string[], language: Language): string {
  if (language === 'en') return values.join(', ');
  const [open, between, close] = language === 'zh-Hant' ? ['「', '」、「', '」'] : ['“', '”、“', '”'];
  return `${open}${values.join(between)}${close}`;
}

/** A finding as it is answered. */
export function findingShown(finding: Finding, language: Language) {
  const { params, ...rest } = finding;
  return { ...rest, message: messageOf(finding.code, language, params) };
}
