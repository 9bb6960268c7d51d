/**
 * What our schemas say of a value beside zod's own messages: the English stands in the schema, Traditional Chinese here.
 * A test finds what is missing or stale.
 */
export const SCHEMA_WORDS: Readonly<Record<string, string>> = {
  'a change changes something': '變更須有變更的內容',
  'a correction changes something': '更正須有變更的內容',
  'a day, YYYY-MM-DD': '日期，格式為 YYYY-MM-DD',
  'a number plate by GA 36-2018 (no letter I or O)': '符合 GA 36-2018 的號牌（不含字母 I、O）',
  'a ring that encloses more than a square metre': '圍合面積大于一平方米的環',
  'a ring that ends where it begins': '首尾相接的環',
  'a site or a project, and one of them': '場地或者項目，只取其一',
  'a unified social credit code, 18 characters by GB 32100-2015':
    '統一社會信用代碼，18 位，符合 GB 32100-2015',
  'above zero and at most 1,000,000 t': '大于零，不超過 1,000,000 噸',
  'an instant by RFC 3339 with its offset': '符合 RFC 3339 的時刻，含時區偏移',
  'an instant from 1900 to 2199': '1900 年至 2199 年的時刻',
  'at least 1 kg and at most 1,000,000 t': '不少于 1 公斤，不超過 1,000,000 噸',
  'at least one of developerId, contractorId, producer, propertyManagerId':
    'developerId、contractorId、producer、propertyManagerId 至少一項',
  'at least two different officers': '至少兩名不同的工作人員',
  'at most 1000 positions in all rings': '各環合計不超過 1000 個點',
  'at most 10000 positions in all rings': '各環合計不超過 10000 個點',
  'at most 5000 positions in all rings': '各環合計不超過 5000 個點',
  'either id or name': 'id 或者 name，只取其一',
  'exactly one of the two': '兩者只取其一',
  'from and to, or evidenceId': 'from 和 to，或者 evidenceId',
  'given with the result `changed`, and only then': '僅在 result 為 `changed` 時填寫，且必須填寫',
  'groundText says what the other ground is': '其他理由須以 groundText 說明',
  'no category twice': '同一類別不得重復',
  'no value twice': '不得重復',
  'not before validFrom': '不早于 validFrom',
  'not empty': '不得為空',
  'of 1 to 255 characters': '1 至 255 個字符',
  'only of a decoration': '僅用于裝飾裝修',
  'only with the scope telemetry': '僅用于權限 telemetry',
  'text without control characters': '不含控制字符的文字',
  'text without control characters, not blank': '不含控制字符、非空白的文字',
  'the body is not JSON': '請求體不是 JSON',
  'the word by which the service dismisses': '此詞由系統用于不予認定',
  'yuan, with at most two decimals': '金額（元），至多兩位小數',
};
