import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import { Converter } from 'opencc-js/t2cn';
import { CATALOGUE, type Code } from '../domain/catalogue.ts';
import type { Finding } from '../domain/finding.ts';

export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Simplified for Traditional. Never for names, plates or codes. */
export const toSimplified = Converter({ from: 't', to: 'cn' });
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
  return filled(template, params);
}

function filled(template: string, params: Values): string {
  return template.replaceAll(/\{(\w+)\}/g, (_: string, name: string) => String(params[name] ?? '—'));
}

/**
 * A text of the project's own in the language asked for, its placeholders filled; Simplified is derived from
 * Traditional. Values are never converted.
 */
export function inLanguage(
  words: Readonly<{ zh: string; en: string }>,
  language: Language,
  params: Values = {},
): string {
  if (language === 'en') return filled(words.en, params);
  return filled(language === 'zh-Hant' ? words.zh : toSimplified(words.zh), params);
}

/** A finding as it is answered. */
export function findingShown(finding: Finding, language: Language) {
  const { params, ...rest } = finding;
  return { ...rest, message: messageOf(finding.code, language, params) };
}
