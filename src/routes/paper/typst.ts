import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { inScript, type Script } from '../language.ts';
import { FONT_DIRECTORY, printable } from './font.ts';
import { qrSvg } from './qr.ts';

const TEMPLATES = fileURLToPath(new URL('./', import.meta.url));

/** Long-term archiving: fonts embedded, nothing fetched, the same on every machine (ISO 19005-2, level B). */
const ARCHIVE_STANDARD = 'a-2b';

/** Compilations without use after which the compiler forgets what it has laid out; without it memory only grows. */
const KEPT_COMPILATIONS = 10;

let compiler: NodeCompiler | null = null;

/** One for both scripts: the templates hold nothing but words of our own, so that of Simplified is derived beside them. */
function createCompiler(): NodeCompiler {
  const created = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: [FONT_DIRECTORY] }],
  });
  for (const name of readdirSync(TEMPLATES).filter((each) => each.endsWith('.typ')))
    created.addSource(
      pathOf(name, 'zh-Hans'),
      inScript(readFileSync(pathOf(name, 'zh-Hant'), 'utf8'), 'zh-Hans'),
    );
  return created;
}

function pathOf(template: string, script: Script): string {
  return script === 'zh-Hant' ? TEMPLATES + template : `${TEMPLATES}${script}/${template}`;
}

/** The compiler tells of a language by its region alone; that of Traditional is left open, as the paper is not from there. */
const REGIONS: Readonly<Record<Script, string>> = { 'zh-Hans': 'CN', 'zh-Hant': '' };

/**
 * Renders a template of this folder to a PDF, its own words in the script asked for. The data reaches the template as JSON, never as markup, so nobody's
 * name can run as code; a picture (SVG) travels beside it untouched. The same input gives the same bytes.
 */
export function renderPdf(template: string, script: Script, data: object, picture = ''): Buffer {
  compiler ??= createCompiler();
  const inputs = {
    data: JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value)),
    picture,
    region: REGIONS[script],
  };
  try {
    return compiler.pdf(
      { mainFilePath: pathOf(template, script), inputs },
      { pdfStandard: ARCHIVE_STANDARD },
    );
  } catch (error) {
    throw new Error(`${template} was not rendered: ${JSON.stringify(error)}`, { cause: error });
  } finally {
    compiler.evictCache(KEPT_COMPILATIONS);
  }
}

/** Renders a template together with the QR code of a URL. */
export async function renderWithCode(
  template: string,
  script: Script,
  data: object,
  url: string,
): Promise<Buffer> {
  const code = await qrSvg(url);
  // The compiler's native memory is freed when the event loop turns; a long series would otherwise only grow.
  await setImmediate();
  return renderPdf(template, script, data, code);
}
