import { extractText } from 'unpdf';

/**
 * The text of a PDF as a reader's program takes it out, without its white space: lines are broken by the layout. Letters and
 * digits can be missing where `printable` broke a run of them; look for Chinese.
 */
export async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replaceAll(/\s/gu, '');
}
