import type { Day } from '../time.ts';

/**
 * A law, order or document that the service goes by. `name` is its prefix in citations (`order139:25`); the measures
 * themselves are cited without one.
 */
export type Instrument = Readonly<{
  name: string;
  zh: string;
  en: string;
  /**
   * The first day of the text that is cited. Of `decision412`, `penaltyLaw` and `roadTransportRegulation` it is what is
   * generally known; nobody has compared it with the gazette yet.
   */
  from: Day;
}>;

/** The measures, then what they rest on. The measures end with their terms (第四十八條); the others stand until an end is recorded. */
export const INSTRUMENTS: readonly Instrument[] = [
  {
    name: 'measures',
    zh: '咸寧市建筑垃圾管理暫行辦法（咸政規〔2020〕2號）',
    en: 'Interim measures of Xianning on construction waste',
    from: '2020-07-02',
  },
  {
    name: 'order139',
    zh: '城市建筑垃圾管理規定（建設部令第139號）',
    en: 'Order 139 of the Ministry of Construction on urban construction waste',
    from: '2005-06-01',
  },
  {
    name: 'decision412',
    zh: '國務院對確需保留的行政審批項目設定行政許可的決定（國務院令第412號）',
    en: 'State Council Decision 412 on administrative approvals that are kept',
    from: '2004-07-01',
  },
  {
    name: 'solidWasteLaw',
    zh: '中華人民共和國固體廢物污染環境防治法（2020年修訂）',
    en: 'Solid waste law, as revised in 2020',
    from: '2020-09-01',
  },
  {
    name: 'airLaw',
    zh: '中華人民共和國大氣污染防治法（2018年修正）',
    en: 'Air pollution law, as amended in 2018',
    from: '2018-10-26',
  },
  {
    name: 'licensingLaw',
    zh: '中華人民共和國行政許可法（2019年修正）',
    en: 'Administrative licensing law, as amended in 2019',
    from: '2019-04-23',
  },
  {
    name: 'penaltyLaw',
    zh: '中華人民共和國行政處罰法（2021年修訂）',
    en: 'Administrative penalty law, as revised in 2021',
    from: '2021-07-15',
  },
  {
    name: 'roadTransportRegulation',
    zh: '中華人民共和國道路運輸條例（2019年修訂）',
    en: 'Road transport regulation, as revised in 2019',
    from: '2019-03-02',
  },
];

/** The instrument with this name, or undefined. */
export function instrumentByName(name: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.name === name);
}

/** Whether an instrument is in force on a day; `lastDay` is the end that was recorded for it, or null. */
export function isInstrumentInForce({ from }: Instrument, lastDay: Day | null, day: Day): boolean {
  return day >= from && (lastDay === null || day <= lastDay);
}
