import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_DIRECTORY, printable } from './font.ts';
import { qrSvg } from './qr.ts';

const TEMPLATES = fileURLToPath(new URL('./', import.meta.url));

/** Long-term archiving: fonts embedded, nothing fetched, the same on every machine (ISO 19005-2, level B). */
const ARCHIVE_STANDARD = 'a-2b';

/** Compilations without use after which the compiler forgets what it has laid out; without it memory only grows. */
const KEPT_COMPILATIONS = 10;

let compiler: NodeCompiler | null = null;

/**
 * Renders a template of this folder to a PDF. The data reaches the template as JSON, never as markup, so nobody's
 * name can run as code; a picture (SVG) travels beside it untouched. The same input gives the same bytes.
 */
export function renderPdf(template: string, data: object, picture = ''): Buffer {
  compiler ??= NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: [FONT_DIRECTORY] }] });
  const inputs = {
    data: JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value)),
    picture,
  };
  try {
    return compiler.pdf({ mainFilePath: TEMPLATES + template, inputs }, { pdfStandard: ARCHIVE_STANDARD });
  } catch (error) {
    throw new Error(`${template} was not rendered: ${JSON.stringify(error)}`, { cause: error });
  } finally {
    compiler.evictCache(KEPT_COMPILATIONS);
  }
}

/** Renders a template together with the QR code of a URL. */
export async function renderWithCode(template: string, data: object, url: string): Promise<Buffer> {
  const code = await qrSvg(url);
  // The compiler's native memory is freed when the event loop turns; a long series would otherwise only grow.
  await setImmediate();
  return renderPdf(template, data, code);
}
