import { authorityByCode } from '../domain/law/art-07-competence.ts';
import { inLanguage, type Language } from './language.ts';

/** The official name of an authority, which is Chinese, in the script of the reader. The code where it is unknown. */
export function authorityNamed(code: string, language: Language): string {
  const name = authorityByCode(code)?.name ?? code;
  return inLanguage({ zh: name, en: name }, language);
}
