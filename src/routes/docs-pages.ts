import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Marked } from 'marked';
import { type Language, languageOf, toSimplified } from './language.ts';
import { variesBy } from './negotiate.ts';
import { notFound } from './problem.ts';

const FOLDER = new URL('../../docs/', import.meta.url);

/** A page made of a file in `docs/`. */
type Page = Readonly<{ name: string; title: string; html: string }>;

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --link: #0b57d0; --code: #8881 }
@media (prefers-color-scheme: dark) { :root { --link: #8ab4f8 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 46rem; padding: 0 1rem 4rem; font: 1rem/1.6 system-ui, "Noto Sans SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .75rem 0; border-bottom: 1px solid var(--line) }
a { color: var(--link) }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 .75rem }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem }
code { font: .875em/1.5 ui-monospace, monospace; background: var(--code); border-radius: .25rem; padding: .1em .3em }
pre { background: var(--code); border-radius: .375rem; padding: .75rem; overflow-x: auto }
pre code { background: none; padding: 0 }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: .9rem }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top }
li { margin: .25rem 0 }
`;
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const WORDS = {
  guide: { en: 'Guide', zh: '指南' },
  reference: { en: 'All operations', zh: '全部操作' },
  document: { en: 'OpenAPI document', zh: 'OpenAPI 文檔' },
  guides: { en: 'For your kind of system', zh: '按系統類型' },
  pages: { en: 'In depth', zh: '深入閱讀' },
} as const;

/**
 * The pages that people read, at `/docs/`: a guide first, in the language of the reader, then what lies in `docs/`
 * and `docs/guides/`. They have no script, and load nothing.
 */
export function serveDocsPages(app: FastifyInstance): void {
  const guides = pagesIn('guides');
  const pages = pagesIn('pages');
  const starts = { en: pageOf('start.en.md', 'pages'), zh: pageOf('start.zh-Hant.md', 'pages') };
  app.get('/docs', async (_request, reply) => reply.redirect('/docs/', 301));
  app.get('/docs/', async (request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    const start = language === 'en' ? starts.en : starts.zh;
    const lists = [
      ...(guides.length > 0 ? [listOf('guides', guides, language)] : []),
      listOf('pages', pages, language),
    ];
    return send(variesBy(reply, 'Accept-Language'), start, language, start.html + lists.join(''));
  });
  for (const [folder, of] of [
    ['guides', guides],
    ['pages', pages],
  ] as const)
    app.get<{ Params: { name: string } }>(`/docs/${folder}/:name`, async ({ params }, reply) => {
      const page = of.find(({ name }) => name === params.name);
      if (!page) throw notFound();
      return send(reply, page, 'en', page.html);
    });
}

type Folder = 'guides' | 'pages';

/** The pages of a folder by their titles; those a guide begins with are no pages of their own. */
function pagesIn(folder: Folder): readonly Page[] {
  const at = folder === 'guides' ? new URL('guides/', FOLDER) : FOLDER;
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((file) => file.endsWith('.md') && !file.startsWith('start.'))
    .map((file) => pageOf(file, folder))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

function pageOf(file: string, folder: Folder): Page {
  const text = readFileSync(new URL(folder === 'guides' ? `guides/${file}` : file, FOLDER), 'utf8');
  const [, title = file] = /^# (.+)$/m.exec(text) ?? [];
  return {
    name: basename(file, '.md'),
    title: title.replaceAll('`', ''),
    html: markdownOf(folder).parse(text, { async: false }),
  };
}

/** Markdown as HTML: headings can be linked to, links among pages lead to pages, those into the source nowhere. */
function markdownOf(folder: Folder): Marked {
  return new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${slugOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const target = targetOf(href, folder);
        return target === null ? text : `<a href="${escaped(target)}">${text}</a>`;
      },
      image: ({ text }) => escaped(text),
      html: ({ text }) => escaped(text),
    },
    hooks: {
      postprocess: (html) =>
        html.replaceAll('<table>', '<div class="wide"><table>').replaceAll('</table>', '</table></div>'),
    },
  });
}

/** Where a link of a file leads on the service; null where the service has no such page. */
function targetOf(href: string, folder: Folder): string | null {
  if (/^(https?:|#|\/)/.test(href)) return href;
  const [path = '', fragment] = href.split('#');
  const inDocs = new URL(path, `file:///docs/${folder === 'guides' ? 'guides/' : ''}`).pathname;
  const [, inner, name] = /^\/docs\/(guides\/)?([\w-]+)\.md$/.exec(inDocs) ?? [];
  if (name === undefined) return null;
  return `/docs/${inner ?? 'pages/'}${name}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** A heading as its anchor, as code hosts make them. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function listOf(folder: Folder, pages: readonly Page[], language: Language): string {
  const items = pages.map(
    ({ name, title }) =>
      `<li><a href="/docs/${folder}/${encodeURIComponent(name)}">${escaped(title)}</a></li>`,
  );
  return `<h2>${worded(folder, language)}</h2><ul>${items.join('')}</ul>`;
}

function worded(word: keyof typeof WORDS, language: Language): string {
  const { en, zh } = WORDS[word];
  return language === 'en' ? en : language === 'zh-Hant' ? zh : toSimplified(zh);
}

function send(reply: FastifyReply, { title }: Page, language: Language, content: string): FastifyReply {
  const links = [
    ['/docs/', worded('guide', language)],
    ['/docs/reference/', worded('reference', language)],
    ['/openapi.json', worded('document', language)],
  ].map(([href, text]) => `<a href="${href}">${text}</a>`);
  const written = language === 'zh-Hans' ? toSimplified : (text: string) => text;
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(written(title))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>${links.join('')}</header>
<main>${written(content)}</main>
</body>
</html>
`;
  return reply
    .header('content-security-policy', POLICY)
    .header('content-language', language)
    .type('text/html; charset=utf-8')
    .send(page);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
