import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Marked } from 'marked';
import { type Language, LANGUAGES, languageOf, toSimplified } from './language.ts';
import { variesBy } from './negotiate.ts';
import { notFound } from './problem.ts';

const FOLDER = new URL('../../docs/', import.meta.url);

type Text = Readonly<{ title: string; html: string }>;
/** A page made of a file in `docs/`, and of the one beside it in Chinese (`.zh-Hant.md`) where there is one. */
type Page = Readonly<{ name: string; texts: Readonly<Partial<Record<Language, Text>> & { en: Text }> }>;
/** What a reader gets: `chosen` where the address names the language, which links then keep. */
type Reader = Readonly<{ language: Language; chosen: Language | null }>;

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --link: #0b57d0; --code: #8881 }
@media (prefers-color-scheme: dark) { :root { --link: #8ab4f8 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 46rem; padding: 0 1rem 4rem; font: 1rem/1.6 system-ui, "Noto Sans SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .75rem 0; border-bottom: 1px solid var(--line) }
header nav { margin-left: auto; display: flex; gap: .75rem }
a { color: var(--link) }
[aria-current] { font-weight: 600 }
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
  languages: { en: 'Language', zh: '語言' },
} as const;
/** What each language calls itself. */
const OWN_NAMES: Readonly<Record<Language, string>> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' };

/**
 * The pages that people read, at `/docs/`: a guide first, in the language of the reader, then what lies in `docs/`
 * and `docs/guides/`, in Chinese where it is written in Chinese. `?lang=` chooses a language against the browser's.
 * They have no script, and load nothing.
 */
export function serveDocsPages(app: FastifyInstance): void {
  const guides = pagesIn('guides');
  const pages = pagesIn('pages');
  const start: Page = {
    name: '',
    texts: { en: textOf('start.en.md', 'pages'), ...inChinese('start.zh-Hant.md', 'pages') },
  };
  app.get('/docs', async (_request, reply) => reply.redirect('/docs/', 301));
  app.get('/docs/', async (request, reply) => {
    const reader = readerOf(request);
    const lists = [
      ...(guides.length > 0 ? [listOf('guides', guides, reader.language)] : []),
      listOf('pages', pages, reader.language),
    ];
    return send(reply, start, reader, lists.join(''));
  });
  for (const [folder, of] of [
    ['guides', guides],
    ['pages', pages],
  ] as const)
    app.get<{ Params: { name: string } }>(`/docs/${folder}/:name`, async (request, reply) => {
      const page = of.find(({ name }) => name === request.params.name);
      if (!page) throw notFound();
      return send(reply, page, readerOf(request));
    });
}

type Folder = 'guides' | 'pages';
const IN_CHINESE = '.zh-Hant.md';

function readerOf({ query, headers }: FastifyRequest): Reader {
  const asked = (query as Readonly<Record<string, unknown>>)['lang'];
  const chosen = LANGUAGES.find((language) => language === asked) ?? null;
  return { language: chosen ?? languageOf(headers['accept-language']), chosen };
}

/** The pages of a folder; those a guide begins with are no pages of their own. */
function pagesIn(folder: Folder): readonly Page[] {
  const at = folder === 'guides' ? new URL('guides/', FOLDER) : FOLDER;
  if (!existsSync(at)) return [];
  const files = readdirSync(at).filter((file) => file.endsWith('.md') && !file.startsWith('start.'));
  return files
    .filter((file) => !file.endsWith(IN_CHINESE))
    .map((file) => {
      const name = basename(file, '.md');
      const chinese = `${name}${IN_CHINESE}`;
      const texts = {
        en: textOf(file, folder),
        ...(files.includes(chinese) && inChinese(chinese, folder)),
      };
      return { name, texts };
    });
}

function textOf(file: string, folder: Folder): Text {
  const text = readFileSync(new URL(folder === 'guides' ? `guides/${file}` : file, FOLDER), 'utf8');
  const [, title = file] = /^# (.+)$/m.exec(text) ?? [];
  return {
    title: title.replaceAll('`', ''),
    html: markdownOf(folder).parse(text, { async: false }),
  };
}

/** A file in Traditional Chinese, and its text in Simplified; what stands in code is left as it is. */
function inChinese(file: string, folder: Folder): Readonly<Record<'zh-Hant' | 'zh-Hans', Text>> {
  const text = textOf(file, folder);
  const html = text.html
    .split(/(<pre>[^]*?<\/pre>|<code>[^]*?<\/code>)/)
    .map((part) => (/^<(?:pre|code)>/.test(part) ? part : toSimplified(part)))
    .join('');
  return { 'zh-Hant': text, 'zh-Hans': { title: toSimplified(text.title), html } };
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
  const [, inner, name] = /^\/docs\/(guides\/)?([\w-]+?)(?:\.zh-Hant)?\.md$/.exec(inDocs) ?? [];
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

/** The pages by their titles, each in the language of the reader or, marked as such, in English. */
function listOf(folder: Folder, pages: readonly Page[], language: Language): string {
  const items = pages
    .map(({ name, texts }) => {
      const [{ title }, other] = texts[language]
        ? [texts[language], '']
        : [texts.en, ' lang="en" hreflang="en"'];
      const link = `<a href="/docs/${folder}/${encodeURIComponent(name)}"${other}>${escaped(title)}</a>`;
      return { order: `${other} ${title}`, item: `<li>${link}</li>` };
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  return `<h2>${worded(folder, language)}</h2><ul>${items.map(({ item }) => item).join('')}</ul>`;
}

function worded(word: keyof typeof WORDS, language: Language): string {
  const { en, zh } = WORDS[word];
  return language === 'en' ? en : language === 'zh-Hant' ? zh : toSimplified(zh);
}

/** A page in the language of its reader, or in English where it has no other. */
function send(
  reply: FastifyReply,
  page: Page,
  { language: wanted, chosen }: Reader,
  more = '',
): FastifyReply {
  const language = page.texts[wanted] ? wanted : 'en';
  const { title, html } = page.texts[language] ?? page.texts.en;
  const links = [
    ['/docs/', worded('guide', language)],
    ['/docs/reference/', worded('reference', language)],
    ['/openapi.json', worded('document', language)],
  ].map(([href, text]) => `<a href="${href}">${text}</a>`);
  const content = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>${keeping(chosen, links.join(''))}${switchOf(page, language)}</header>
<main>${keeping(chosen, html + more)}</main>
</body>
</html>
`;
  return variesBy(reply, 'Accept-Language')
    .header('content-security-policy', POLICY)
    .header('content-language', language)
    .type('text/html; charset=utf-8')
    .send(content);
}

/** Links to the same page in each language that it has. */
function switchOf({ texts }: Page, language: Language): string {
  const links = LANGUAGES.filter((each) => texts[each]).map((each) => {
    const current = each === language ? ' aria-current="true"' : '';
    return `<a href="?lang=${each}" lang="${each}" hreflang="${each}"${current}>${OWN_NAMES[each]}</a>`;
  });
  return links.length > 1 ? `<nav aria-label="${worded('languages', language)}">${links.join('')}</nav>` : '';
}

/** Links among the pages, with the language that their reader has chosen. */
function keeping(chosen: Language | null, html: string): string {
  if (chosen === null) return html;
  return html.replaceAll(
    /href="(\/docs\/(?:(?:guides|pages)\/[^"#]*)?)(#[^"]*)?"/g,
    (_, path: string, fragment = '') => `href="${path}?lang=${chosen}${fragment}"`,
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
