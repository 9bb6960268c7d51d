import { feedRead } from './feed.ts';
import { NOT_SEEN, type Scenario, scanOf, unless } from './scenario.ts';

/** What the program of a haulier does: numbers, departures, what waited on a phone without a network. */
export const haulier: Scenario = {
  title: { zh: '運輸單位的軟件', en: 'The software of a haulier' },
  ids: {
    manifestNumber: {
      zh: '一次正常運輸的聯單：已領取、裝載、駛離',
      en: 'the manifest of a good trip: drawn, loaded, departed',
    },
    replayedScanId: {
      zh: '該聯單的駛離掃碼編號，曾以同一編號重發',
      en: 'the id of its departure, which was sent again under the same id',
    },
    lateManifestNumber: {
      zh: '駛離掃碼先於裝載掃碼到達的聯單',
      en: 'a manifest whose departure was sent before its load was there',
    },
    eventIds: {
      mayLack: true,
      zh: '程序從事件流讀到的、關於正常運輸聯單及其違法線索的全部事件編號；不讀事件流的可以不填',
      en: 'where it follows the feed: the ids of all events of the good trip and of its violations that it has read',
    },
  },
  expectations: [
    {
      key: 'drawn',
      title: {
        zh: '聯單已領取，運輸單位看得到',
        en: 'The number was drawn and the carrier sees its manifest',
      },
      citation: '27.1',
      check: ({ manifest }) => unless(manifest !== null, NOT_SEEN),
    },
    {
      key: 'loaded',
      needs: ['drawn'],
      title: { zh: '先有裝載且獲放行', en: 'It was loaded, and cleared to go' },
      citation: '27.1',
      check: ({ manifest }) => {
        const load = scanOf(manifest, 'load');
        if (!load) return { zh: '沒有裝載掃碼。', en: 'There is no scan of a load.' };
        const blocks = (load.clearance ?? []).filter(({ severity }) => severity === 'block');
        return unless(blocks.length === 0, {
          zh: '裝載未獲放行：{codes}。',
          en: 'The load was not cleared: {codes}.',
          params: { codes: blocks.map(({ code }) => code).join(', ') },
        });
      },
    },
    {
      key: 'departed',
      needs: ['loaded'],
      title: { zh: '裝載後才駛離', en: 'It departed after it was loaded' },
      citation: '27.1',
      check: ({ manifest }) => {
        const [load, depart] = [scanOf(manifest, 'load'), scanOf(manifest, 'depart')];
        if (!depart) return { zh: '沒有駛離掃碼。', en: 'There is no scan of a departure.' };
        return unless(load !== undefined && load.at < depart.at, {
          zh: '駛離的時間不晚於裝載的時間。',
          en: 'The time of the departure is not after that of the load.',
        });
      },
    },
    {
      key: 'washedAndCovered',
      needs: ['drawn'],
      title: { zh: '駛離時報告已沖洗、已密閉覆蓋', en: 'The departure says that it was washed and covered' },
      citation: '15(5)',
      check: ({ manifest }) => {
        const depart = scanOf(manifest, 'depart');
        if (depart?.content.kind !== 'depart')
          return { zh: '沒有駛離掃碼。', en: 'There is no scan of a departure.' };
        const { washed, covered } = depart.content;
        return unless(washed === true && covered === true, {
          zh: 'washed 為 {washed}，covered 為 {covered}。',
          en: '`washed` is {washed}, `covered` is {covered}.',
          params: { washed: String(washed ?? null), covered: String(covered ?? null) },
        });
      },
    },
    {
      key: 'replayed',
      needs: ['drawn'],
      title: {
        zh: '離線重發用同一編號，不重複',
        en: 'What is sent again without a network is sent under the same id, and is there once',
      },
      check: ({ manifest, replayedScanId }) => {
        const scan = manifest?.scans.find(({ id }) => id === replayedScanId);
        if (!scan) return { zh: '該聯單沒有這個編號的掃碼。', en: 'The manifest has no scan of this id.' };
        const same = manifest?.scans.filter(({ kind, at }) => kind === scan.kind && at === scan.at) ?? [];
        if (same.length > 1)
          return {
            zh: '同一事件記錄了 {count} 次，編號各不相同。',
            en: 'The same event is there {count} times, under ids of their own.',
            params: { count: same.length },
          };
        return unless(scan.tries > 1, {
          zh: '這個編號只發送過一次。',
          en: 'This id was sent only once.',
        });
      },
    },
    {
      key: 'outOfOrder',
      title: {
        zh: '先到的駛離不等待裝載，按時間歸位',
        en: 'A departure that comes before its load is sent all the same, with its own time',
      },
      citation: '27.1',
      check: ({ late }) => {
        if (!late) return NOT_SEEN;
        const [load, depart] = [scanOf(late, 'load'), scanOf(late, 'depart')];
        if (!load || !depart)
          return { zh: '裝載或者駛離掃碼缺失。', en: 'The load or the departure is missing.' };
        if (depart.clearance !== null)
          return { zh: '駛離到達時裝載已在。', en: 'The load was there when the departure came.' };
        return unless(load.at < depart.at && !['drawn', 'loaded'].includes(late.manifest.state), {
          zh: '兩次掃碼的時間不成順序：聯單狀態為 {state}。',
          en: 'The times of the two make no order: the manifest is {state}.',
          params: { state: late.manifest.state },
        });
      },
    },
    {
      key: 'noFinding',
      needs: ['loaded'],
      title: {
        zh: '正常運輸沒有其他違法線索',
        en: 'The good trip is without any other finding of a violation',
      },
      check: ({ manifest }) => {
        const wrong = (manifest?.manifest.findings ?? []).filter(
          ({ code, severity }) => severity !== 'notice' && !TOLD.includes(code),
        );
        return unless(wrong.length === 0, {
          zh: '聯單上有：{codes}。',
          en: 'The manifest has: {codes}.',
          params: { codes: wrong.map(({ code }) => code).join(', ') },
        });
      },
    },
    ...feedRead(['drawn']),
  ],
};

/** What other expectations tell. */
const TOLD: readonly string[] = ['unwashed', 'uncovered', 'departed_without_clearance'];
