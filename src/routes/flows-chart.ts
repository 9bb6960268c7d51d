import { type Flow, PERIOD_FORMATS, type PeriodOf } from '../db/flows.ts';
import { CATEGORIES, type Category } from '../domain/law/art-03-categories.ts';
import { addDays, type Day, daysBetween } from '../domain/time.ts';
import { inLanguage, type Language } from './language.ts';
import { CATEGORY_WORDS } from './table-words.ts';
import type { Words } from '../domain/words.ts';

const WORDS = {
  title: { zh: '建筑垃圾流量', en: 'Flows of construction waste' },
  days: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  tonnes: { zh: '噸', en: 'tonnes' },
  period: { zh: '裝載期間', en: 'period of the load' },
  nothing: { zh: '此期間沒有裝載記錄', en: 'No load was scanned in these days' },
  unmeasured: {
    zh: '另有 {count} 個許可流向沒有裝載記錄：未計量，不等於零',
    en: 'Besides, {count} permitted streams have no scanned load: unmeasured, which is not zero',
  },
} as const;

/** Told apart in print without colour too, by how light they are. */
const FILLS: Readonly<Record<Category, string>> = {
  spoil: '#8c510a',
  recyclable: '#35978f',
  other: '#c7c7c7',
};

const WIDTH = 960;
const HEIGHT = 540;
const PLOT = { left: 90, right: 930, top: 90, bottom: 430 };
const MOST_LABELS = 16;
const MOST_TICKS = 5;
/** What office programs have on Windows, macOS and Linux; both scripts. */
const FONTS = "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', SimSun, sans-serif";

type Drawn = Readonly<{
  from: Day;
  to: Day;
  groupBy: PeriodOf;
  items: readonly Flow[];
  unmeasured: number;
  language: Language;
}>;

/**
 * Masses by period, a bar each, of the categories one on top of the other, in tonnes. A picture alone: without script,
 * style sheet or anything to load, so it stands in a report as it is.
 */
export function flowsChart({ from, to, groupBy, items, unmeasured, language }: Drawn): string {
  const said = (words: Words, params = {}) => inLanguage(words, language, params);
  const periods = periodsOf(from, to, groupBy);
  const tonnes = tonnesOf(items);
  const totals = periods.map((period) =>
    CATEGORIES.reduce((sum, category) => sum + (tonnes.get(`${period} ${category}`) ?? 0), 0),
  );
  const most = Math.max(0, ...totals);
  const step = stepOf(most);
  const ticks = Math.max(1, Math.ceil(most / step));
  const top = step * ticks;
  const yOf = (value: number) => PLOT.bottom - (value / top) * (PLOT.bottom - PLOT.top);
  const slot = (PLOT.right - PLOT.left) / periods.length;
  const title = said(WORDS.title);
  const days = said(WORDS.days, { from, to });
  const note = unmeasured > 0 ? said(WORDS.unmeasured, { count: unmeasured }) : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" lang="${language}" font-family="${FONTS}" font-size="14" fill="#222222">`,
    `<title>${escaped(`${title}, ${days}`)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    label(WIDTH / 2, 34, title, 'middle', 22),
    label(WIDTH / 2, 58, days, 'middle', 15),
    ...Array.from({ length: ticks + 1 }, (_, tick) => grid(yOf(tick * step), tick * step)),
    label(PLOT.left - 10, PLOT.top - 14, said(WORDS.tonnes), 'end', 14),
    ...periods.flatMap((period, index) => bar(period, PLOT.left + index * slot, slot, tonnes, yOf)),
    ...labelsOf(periods, slot),
    ...(items.length === 0
      ? [label(WIDTH / 2, (PLOT.top + PLOT.bottom) / 2, said(WORDS.nothing), 'middle', 16)]
      : []),
    label((PLOT.left + PLOT.right) / 2, PLOT.bottom + 46, said(WORDS.period), 'middle', 14),
    ...CATEGORIES.flatMap((category, index) => legend(category, index, said(CATEGORY_WORDS[category]))),
    ...(note === '' ? [] : [label(PLOT.left, HEIGHT - 14, note, 'start', 13)]),
    '</svg>',
  ].join('\n');
}

/** Every period that has a day between these, also where nothing was loaded. */
function periodsOf(from: Day, to: Day, groupBy: PeriodOf): readonly string[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return [...new Set(days.map((day) => day.slice(0, PERIOD_FORMATS[groupBy].length)))];
}

function tonnesOf(items: readonly Flow[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { period, category, massKg } of items) {
    const key = `${period} ${category}`;
    sums.set(key, (sums.get(key) ?? 0) + massKg / 1000);
  }
  return sums;
}

/** A distance of ticks that is easy to read (1, 2, 2.5 or 5 of some power of ten), `MOST_TICKS` of which hold the value. */
function stepOf(most: number): number {
  const least = Math.max(most / MOST_TICKS, 0.001);
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((each) => each * power >= least) ?? 10) * power;
}

function grid(y: number, value: number): string {
  const shown = String(Number(value.toPrecision(6))).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `<line x1="${PLOT.left}" y1="${round(y)}" x2="${PLOT.right}" y2="${round(y)}" stroke="${value === 0 ? '#222222' : '#d9d9d9'}"/>${label(PLOT.left - 10, y + 5, shown, 'end', 13)}`;
}

function bar(
  period: string,
  x: number,
  slot: number,
  tonnes: ReadonlyMap<string, number>,
  yOf: (value: number) => number,
): readonly string[] {
  const width = Math.min(slot * 0.7, 80);
  let below = 0;
  return CATEGORIES.flatMap((category) => {
    const mass = tonnes.get(`${period} ${category}`) ?? 0;
    if (mass === 0) return [];
    const [bottom, upper] = [yOf(below), yOf(below + mass)];
    below += mass;
    return [
      `<rect x="${round(x + (slot - width) / 2)}" y="${round(upper)}" width="${round(width)}" height="${round(bottom - upper)}" fill="${FILLS[category]}"/>`,
    ];
  });
}

/** As many periods as have room below the axis, beginning with the first. */
function labelsOf(periods: readonly string[], slot: number): readonly string[] {
  const every = Math.ceil(periods.length / MOST_LABELS);
  return periods.flatMap((period, index) =>
    index % every === 0
      ? [
          label(
            PLOT.left + (index + 0.5) * slot,
            PLOT.bottom + 20,
            period,
            'middle',
            periods.length > 8 ? 10 : 13,
          ),
        ]
      : [],
  );
}

function legend(category: Category, index: number, name: string): readonly string[] {
  const x = PLOT.left + index * 260;
  const y = PLOT.bottom + 62;
  return [
    `<rect x="${x}" y="${y}" width="14" height="14" fill="${FILLS[category]}"/>`,
    label(x + 22, y + 12, name, 'start', 14),
  ];
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', size: number): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}">${escaped(text)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
