import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import t from 'tap';
import { testService } from '../support/service.ts';

const service = await testService();
t.teardown(() => service.close());
const page = async (url: string, language = 'en') => {
  const { statusCode, headers, payload } = await service.app.inject({
    url,
    headers: { 'accept-language': language },
  });
  return { statusCode, headers, payload };
};
const linksIn = (html: string) => [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => href);

t.test('the guide comes in the language of the reader', async (t) => {
  const titles = {
    en: 'Permits and manifests for construction waste',
    'zh-TW': '建筑垃圾許可與聯單',
    'zh-CN': '建筑垃圾许可与联单',
  };
  for (const [language, title] of Object.entries(titles)) {
    const { statusCode, headers, payload } = await page('/docs/', language);
    t.equal(statusCode, 200);
    t.match(payload, `<title>${title}</title>`, language);
    t.match(headers, { vary: /accept-language/i, 'content-language': /^(en|zh-Han[ts])$/ });
  }
});

t.test('each language tells the same: as many headings, steps and blocks of code', async (t) => {
  const [en, zh] = [(await page('/docs/', 'en')).payload, (await page('/docs/', 'zh-Hant')).payload];
  for (const tag of ['h2', 'li', 'pre']) t.equal(en.split(`<${tag}`).length, zh.split(`<${tag}`).length, tag);
});

t.test('a page runs nothing and loads nothing, and fits a phone', async (t) => {
  const names = readdirSync(new URL('../../docs', import.meta.url))
    .filter((file) => file.endsWith('.md') && !file.startsWith('start.'))
    .map((file) => `/docs/pages/${file.replace(/\.md$/, '')}`);
  t.ok(names.length > 10);
  for (const url of ['/docs/', ...names]) {
    const { statusCode, headers, payload } = await page(url);
    t.equal(statusCode, 200, url);
    t.notMatch(payload, /<(script|link|img|iframe|object|form|base)\b|\bsrc=|@import|url\(|\son\w+=/i, url);
    t.match(payload, '<meta name="viewport" content="width=device-width, initial-scale=1">');
    const policy = String(headers['content-security-policy']);
    t.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/, url);
    t.notMatch(policy, /unsafe|https?:|\*/);
  }
});

t.test('every link among the pages leads somewhere', async (t) => {
  const seen = new Set<string>();
  const waiting = ['/docs/'];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    const { statusCode, payload } = await page(url);
    t.equal(statusCode, 200, url);
    if (url.startsWith('/docs/reference') || !url.startsWith('/docs/')) continue;
    for (const href of linksIn(payload)) {
      const [path = ''] = href.split('#');
      if (!path.startsWith('/') || seen.has(path)) continue;
      seen.add(path);
      waiting.push(path);
    }
  }
  t.ok(seen.has('/docs/reference/') && seen.has('/openapi.json') && seen.has('/docs/pages/api-policy'));
});

t.test('what is no page is not there, wherever it points', async (t) => {
  for (const url of [
    '/docs/pages/nothing',
    '/docs/guides/nothing',
    '/docs/pages/start.en',
    '/docs/pages/..%2fREADME',
    '/docs/pages/..%2f..%2fpackage.json',
  ])
    t.equal((await page(url)).statusCode, 404, url);
});

t.test('the reference asks this service alone', async (t) => {
  const { headers, payload } = await page('/docs/reference/');
  t.match(headers['content-security-policy'], /connect-src 'self'/);
  const [, own = ''] = payload.split('<script type="text/javascript">');
  const [text = ''] = own.split('</script>');
  t.match(text, 'createApiReference');
  const hash = createHash('sha256').update(text).digest('base64');
  t.ok(String(headers['content-security-policy']).includes(`'sha256-${hash}'`), 'its own lines run');
  t.notMatch(payload, /https?:\/\/(?!127\.0\.0\.1|www\.w3\.org)/);
});
