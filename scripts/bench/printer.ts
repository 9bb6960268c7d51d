// A process of its own (`fork`) that prints as many copies of manifests as it is told, and answers how fast.
import { registerHooks } from 'node:module';
import type { ManifestSheet } from '../../src/routes/paper/manifest.ts';
import type { Printed, Printing } from './papers.ts';

process.once(
  'message',
  (printing: Printing) => void printed(printing).then((found) => process.send?.(found)),
);

async function printed({ times, naive }: Printing): Promise<Printed> {
  if (naive) makeAnew();
  const { manifestPdf } = await import('../../src/routes/paper/manifest.ts');
  const print = async (n: number) => void (await manifestPdf(sheetOf(n)));
  await print(0);
  const from = performance.now();
  let halfMb = 0;
  for (let n = 1; n <= times; n++) {
    await print(n);
    if (n === Math.ceil(times / 2)) halfMb = residentMb();
  }
  const rate = (times / (performance.now() - from)) * 1_000;
  return { rate, halfMb, endMb: residentMb() };
}

const residentMb = () => process.memoryUsage.rss() / 1024 ** 2;

/** The naive design: a compiler for each paper, with its fonts, and nothing is forgotten. */
function makeAnew(): void {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith('/paper/typst.ts')) return loaded;
      const source = Buffer.from((loaded.source ?? '') as Uint8Array).toString();
      const naive = source
        .replace('compiler ??= ', 'compiler = ')
        .replace('compiler.evictCache(KEPT_COMPILATIONS);', '');
      if (naive.length !== source.length - 'compiler.evictCache(KEPT_COMPILATIONS);??'.length)
        throw new Error('expected the compiler to be kept');
      return { ...loaded, source: naive };
    },
  });
}

const HOLDERS = ['emitter', 'carrier', 'recycler', 'authority'] as const;

function sheetOf(n: number): ManifestSheet {
  const at = Date.parse('2021-03-16T18:20:00+08:00') + n * 60_000;
  const signed = { by: '王師傅', organisation: '咸寧潔運公司', happenedAt: at, arrivedAt: at };
  return {
    script: 'zh-Hans',
    number: `4212002103160${String(n).padStart(5, '0')}ABCD`,
    holder: HOLDERS[n % HOLDERS.length] ?? 'emitter',
    basis: 'statutory',
    state: 'filed',
    overdue: false,
    emitter: { name: '咸寧建設公司', projectName: '溫泉城區改造', projectPlace: '咸安區' },
    carrier: {
      name: '咸寧潔運公司',
      permitNumber: '421200T210300001X',
      plate: '鄂L12345',
      driverName: '王師傅',
    },
    destinationName: '咸寧再生資源廠',
    category: 'recyclable',
    materials: ['concrete'],
    declared: { value: 15, unit: 't', massKg: 15_000 },
    weighedMassKg: 14_900 + n,
    settledMassKg: null,
    signatures: { emitter: signed, carrier: signed, recycler: signed },
    authorityName: '咸寧市城市管理執法委員會',
    filedAt: at,
    findings: [],
    verificationUrl: `http://127.0.0.1:3000/v1/verify/${'x'.repeat(180)}${n}`,
    printedAt: at,
  };
}
