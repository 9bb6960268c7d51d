import type { Category, ScannedMaterial } from '../../domain/law/art-03-categories.ts';
import { instrumentByName } from '../../domain/law/instruments.ts';
import { toOffsetText, type Day, type Instant } from '../../domain/time.ts';
import { inScript, type Script } from '../language.ts';

/** The measures' own words for what the papers name, in Traditional Chinese: `inScript` gives those of a paper. */
export const CATEGORY_ON_PAPER: Readonly<Record<Category, string>> = {
  spoil: '建筑渣土',
  recyclable: '建筑可再生廢棄物',
  other: '其他廢棄物',
};

export const MATERIAL_ON_PAPER: Readonly<Record<ScannedMaterial, string>> = {
  engineeringSpoil: '工程渣土',
  stone: '石材',
  concrete: '混凝土',
  brick: '磚',
  tile: '瓦',
  metal: '金屬',
  timber: '木材',
  plastic: '塑料',
  gypsum: '石膏',
  asphalt: '瀝青',
  household: '生活垃圾',
  hazardous: '危險廢物',
};

/** The kinds of documents that conditions ask for; any other kind is printed as it was named. */
export const DOCUMENT_ON_PAPER: Readonly<Record<string, string>> = {
  planningPermit: '建設工程規劃許可證',
  constructionPermit: '建筑工程施工許可證',
  sitePlan: '施工現場平面圖',
  demolitionFiling: '拆除工程備案',
  businessLicence: '營業執照',
  officePremises: '辦公場所證明',
  parkingPremises: '停車場地證明',
  operationRules: '運營管理制度',
  safetyRules: '安全管理制度',
  qualityRules: '質量管理制度',
  maintenanceRules: '保養管理制度',
  landRight: '土地使用權證明',
  concessionGrant: '特許經營權授權文件',
};

/** An instant to the second, by the clock of Asia/Shanghai. */
export function instantOnPaper(at: Instant): string {
  return toOffsetText(at).slice(0, 19).replace('T', ' ');
}

/** A day as the messages write it too: 2021年3月1日. */
export function dayOnPaper(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** A mass in kilograms with its thousands apart: 12,500 kg. */
export function kilogramsOnPaper(massKg: number): string {
  return `${grouped(massKg)} kg`;
}

/** A mass of kilograms in tonnes, to the kilogram: 12.5. */
export function tonnesOnPaper(massKg: number): string {
  return grouped(massKg / 1000);
}

/** A number with its thousands apart and no more than the decimals it has. */
export function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

/** Year to second in UTC, from which a template makes the date of its document. */
export function documentDate(at: Instant): readonly number[] {
  const date = new Date(at);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}

/** A citation as Chinese papers write it: 9(3) is 第九條第（三）項, order139:25 the article of that order. */
export function clauseOnPaper(citation: string, script: Script): string {
  const [, instrument, article, item, paragraph] =
    /^(?:(\w+):)?(\d+)(?:\((\d+)\))?(?:\.(\d+))?$/.exec(citation) ?? [];
  if (article === undefined) return citation;
  const law = instrument === undefined ? '' : `《${instrumentByName(instrument)?.zh ?? instrument}》`;
  const part = (number: string | undefined, name: string) =>
    number === undefined ? '' : name.replace('#', numeral(Number(number)));
  const clause = `${law}第${numeral(Number(article))}條${part(item, '第（#）項')}${part(paragraph, '第#款')}`;
  return inScript(clause, script);
}

const DIGITS = '零一二三四五六七八九';
/** A number from 1 to 999. */
function numeral(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const ten =
    tens > 0 ? `${tens > 1 || hundreds > 0 ? DIGITS[tens] : ''}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return `${hundreds > 0 ? `${DIGITS[hundreds]}百` : ''}${ten}${ones > 0 ? DIGITS[ones] : ''}`;
}
