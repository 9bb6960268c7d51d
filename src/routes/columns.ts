import { AUTHORITIES } from '../domain/law/art-07-competence.ts';
import { inLanguage, type Language } from './language.ts';
import type { Cell, Row } from './cells.ts';
import type { Words } from '../domain/words.ts';

/** Words in a language, or the code of what has none. */
export type Speaking = (words: Words | undefined, code: string) => string;

/** A column of a table: its title, and what stands in it of one thing. */
export type Column<Thing> = Readonly<{ title: Words; cell: (each: Thing, say: Speaking) => Cell }>;

/** What regions and their authorities are called; in English by their code. */
export const PLACES = new Map(AUTHORITIES.map(({ code, place }) => [code, { zh: place, en: code }]));
export const AUTHORITY_NAMES = new Map(AUTHORITIES.map(({ code, name }) => [code, { zh: name, en: code }]));
export const YES_NO = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const;

/** A code as two columns: what it is called, and the code itself. */
export function coded<Thing>(
  title: Words,
  words: (code: string) => Words | undefined,
  code: (each: Thing) => string | null,
): readonly Column<Thing>[] {
  const said = (each: Thing, say: Speaking) => {
    const found = code(each);
    return found === null ? null : say(words(found), found);
  };
  return [
    { title, cell: said },
    { title: { zh: `${title.zh}代碼`, en: `${title.en} code` }, cell: code },
  ];
}

/** Words in a language, or the code of what has none; each put into Simplified once. */
export function speaking(language: Language): Speaking {
  const said = new Map<Words, string>();
  return (words, code) => {
    if (!words) return code;
    const text = said.get(words) ?? inLanguage(words, language);
    said.set(words, text);
    return text;
  };
}

/** The titles of columns, and how things become rows of them, in a language. */
export function tabulated<Thing>(columns: readonly Column<Thing>[], language: Language) {
  const say = speaking(language);
  return {
    header: columns.map(({ title }) => say(title, '')),
    rowOf: (each: Thing): Row => columns.map(({ cell }) => cell(each, say)),
  };
}
