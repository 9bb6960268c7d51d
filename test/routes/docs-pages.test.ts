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

t.test(
  'a page in depth comes in the language of the reader, and in English where it has no other',
  async (t) => {
    const titles = {
      en: 'For a haulier&#39;s software house',
      'zh-TW': '運輸單位的軟件',
      'zh-CN': '运输单位的软件',
    };
    const tags = { en: 'en', 'zh-TW': 'zh-Hant', 'zh-CN': 'zh-Hans' } as const;
    for (const language of ['en', 'zh-TW', 'zh-CN'] as const) {
      const { headers, payload } = await page('/docs/guides/haulier', language);
      t.match(headers, { vary: /accept-language/i, 'content-language': tags[language] });
      t.ok(payload.includes(`<html lang="${tags[language]}">`), language);
      t.ok(payload.includes(`<h1 id=`) && payload.includes(`>${titles[language]}</h1>`), language);
      const list = (await page('/docs/', language)).payload;
      t.ok(
        list.includes(`href="/docs/guides/haulier">${titles[language].replace('&#39;', "'")}</a>`),
        `${language}, listed`,
      );
    }
    const { headers, payload } = await page('/docs/pages/permits', 'zh-CN');
    t.match(headers, { 'content-language': 'en' });
    t.match(payload, '<html lang="en">');
    t.notMatch(payload, '?lang=', 'nothing to switch to');
    t.match(
      (await page('/docs/', 'zh-CN')).payload,
      '<a href="/docs/pages/permits" lang="en" hreflang="en">',
    );
  },
);

t.test('a language that the reader chooses goes before that of the browser, and stays', async (t) => {
  const { headers, payload } = await page('/docs/guides/haulier?lang=zh-Hant', 'en');
  t.match(headers, { 'content-language': 'zh-Hant' });
  t.match(payload, '<a href="?lang=zh-Hans" lang="zh-Hans" hreflang="zh-Hans">简体</a>');
  t.match(payload, '<a href="?lang=zh-Hant" lang="zh-Hant" hreflang="zh-Hant" aria-current="true">繁體</a>');
  const among = linksIn(payload).filter((href) => /^\/docs\/(?!reference)/.test(href));
  t.ok(among.length > 5);
  for (const href of among) t.match(href, /^[^#?]+\?lang=zh-Hant(#|$)/);
  t.match(among.join(' '), '/docs/pages/manifest?lang=zh-Hant#what-a-phone-must-do');
  // An English page on the way does not lose it.
  t.match(linksIn((await page('/docs/pages/permits?lang=zh-Hant')).payload).join(' '), '/docs/?lang=zh-Hant');
  for (const query of ['lang=fr', 'lang=en&lang=en', 'lang[]=en', 'lang='])
    t.match((await page(`/docs/?${query}`, 'zh-TW')).headers, { 'content-language': 'zh-Hant' }, query);
});

t.test('Simplified is made of what is said, never of what stands in code', async (t) => {
  const { payload } = await page('/docs/pages/sandbox?lang=zh-Hans');
  t.match(payload, '<code>沙盒建設有限公司</code>');
  t.match(payload, '统一社会信用代码');
  const prose = payload.replaceAll(/<(code|pre)>[^]*?<\/\1>/g, '').replace('繁體', '');
  t.notMatch(prose, /[個這號車運輸單憑證「」]/);
});

t.test('a page runs nothing and loads nothing, and fits a phone', async (t) => {
  const names = readdirSync(new URL('../../docs', import.meta.url))
    .filter((file) => /^[\w-]+\.md$/.test(file))
    .map((file) => `/docs/pages/${file.replace(/\.md$/, '')}`);
  t.ok(names.length > 10);
  for (const url of ['/docs/', '/docs/pages/events?lang=zh-Hans', ...names]) {
    const { statusCode, headers, payload } = await page(url);
    t.equal(statusCode, 200, url);
    t.notMatch(payload, /<(script|link|img|iframe|object|form|base)\b|\bsrc=|@import|url\(|\son\w+=/i, url);
    t.match(payload, '<meta name="viewport" content="width=device-width, initial-scale=1">');
    const policy = String(headers['content-security-policy']);
    t.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/, url);
    t.notMatch(policy, /unsafe|https?:|\*/);
  }
});

t.test('every link among the pages leads somewhere, to a heading that is there', async (t) => {
  const seen = new Set<string>();
  const waiting = ['/docs/', '/docs/?lang=zh-Hans'];
  const headings = new Map<string, string>();
  const wanted: string[] = [];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    const { statusCode, payload } = await page(url);
    t.equal(statusCode, 200, url);
    headings.set(url, payload);
    if (url.startsWith('/docs/reference') || !url.startsWith('/docs/')) continue;
    for (const href of linksIn(payload)) {
      const [path = '', fragment] = href.split('#');
      if (fragment !== undefined) wanted.push(`${path || url}#${fragment}`);
      if (!path.startsWith('/') || seen.has(path)) continue;
      seen.add(path);
      waiting.push(path);
    }
  }
  for (const each of wanted) {
    const [path = '', fragment = ''] = each.split('#');
    t.ok(headings.get(path)?.includes(` id="${decodeURIComponent(fragment)}"`), each);
  }
  t.ok(seen.has('/docs/guides/haulier?lang=zh-Hans'), 'a chosen language stays');
  t.ok(seen.has('/docs/reference/') && seen.has('/openapi.json') && seen.has('/docs/pages/api-policy'));
});

t.test('what is no page is not there, wherever it points', async (t) => {
  for (const url of [
    '/docs/pages/nothing',
    '/docs/guides/nothing',
    '/docs/pages/start.en',
    '/docs/pages/events.zh-Hant',
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
