import type { Code } from '../catalogue.ts';
import { CHAPTER_1 } from './articles/chapter-1.ts';
import { CHAPTER_2 } from './articles/chapter-2.ts';
import { CHAPTER_3 } from './articles/chapter-3.ts';
import { CHAPTER_4 } from './articles/chapter-4.ts';
import { CHAPTER_5 } from './articles/chapter-5.ts';
import { CHAPTER_6 } from './articles/chapter-6.ts';
import { CHAPTER_7 } from './articles/chapter-7.ts';
import type { Clause } from './articles/clause.ts';

/** The measures, chapter by chapter and clause by clause, in the order of the statute. */
export const CHAPTERS: readonly Readonly<{
  number: number;
  zh: string;
  en: string;
  clauses: readonly Clause[];
}>[] = [
  { number: 1, zh: '總則', en: 'General', clauses: CHAPTER_1 },
  { number: 2, zh: '處置許可', en: 'Permits', clauses: CHAPTER_2 },
  { number: 3, zh: '渣土', en: 'Spoil', clauses: CHAPTER_3 },
  { number: 4, zh: '可再生廢棄物', en: 'Recyclables', clauses: CHAPTER_4 },
  { number: 5, zh: '監督', en: 'Supervision', clauses: CHAPTER_5 },
  { number: 6, zh: '法律責任', en: 'Liability', clauses: CHAPTER_6 },
  { number: 7, zh: '附則', en: 'Supplementary', clauses: CHAPTER_7 },
];

/** Other instruments that findings and refusals cite, where the measures are silent. */
export const OTHER_LAW: readonly Readonly<{
  citation: string;
  zh: string;
  en: string;
  codes: readonly Code[];
}>[] = [
  {
    citation: 'solidWasteLaw:63',
    zh: '建筑垃圾處理方案須備案；沒有備案號的只作提示。',
    en: 'The treatment plan is to be filed; without a number of its filing there is a notice.',
    codes: ['plan_not_filed'],
  },
  {
    citation: 'roadTransportRegulation:24',
    zh: '總質量 4500 公斤以下的貨車免道路運輸證，并說明理由。',
    en: 'Goods vehicles up to 4,500 kg gross need no road transport certificate, which is said.',
    codes: ['certificate_waived'],
  },
  {
    citation: 'licensingLaw:32',
    zh: '五個工作日內答復，補正只通知一次；缺少日曆的期限未知。',
    en: 'Five working days to answer, one request for a supplement; without a calendar the deadline is unknown.',
    codes: ['calendar_missing', 'wrong_state'],
  },
  {
    citation: 'licensingLaw:34',
    zh: '查勘由兩名以上工作人員進行并各自簽名。',
    en: 'A survey is made and signed by two officers or more.',
    codes: ['survey_day_invalid', 'forbidden'],
  },
  {
    citation: 'licensingLaw:42',
    zh: '二十個工作日內決定，可延長一次。',
    en: 'Twenty working days to decide, once extendable.',
    codes: ['calendar_missing', 'wrong_state'],
  },
  {
    citation: 'order139:7',
    zh: '自收到申請起二十日內決定；辦法失效後核準仍在。',
    en: 'Twenty days from receipt to decide; the permit goes on where no term of the measures does.',
    codes: ['calendar_missing', 'regulation_lapsed'],
  },
];
