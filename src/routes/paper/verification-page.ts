export type PageLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

type Words = Readonly<Record<PageLanguage, string>>;

/** What the code on a paper leads to: whether it stands and why not, and what the holder of the paper may compare. */
export type VerificationPageData = Readonly<{
  valid: boolean;
  /** Null when valid. */
  reason: VerificationReason | null;
  title: keyof typeof TITLES;
  rows: readonly Readonly<{ label: VerificationLabel; value: string }>[];
}>;

export type VerificationLabel = keyof typeof LABELS;
export type VerificationReason = keyof typeof REASONS;

/** A small page without script or outside resources, for the phone of whoever scans a code at the roadside. */
export function verificationPage(result: VerificationPageData, language: PageLanguage): string {
  const title = TITLES[result.title][language];
  const verdict = (result.valid ? CHROME.valid : CHROME.notValid)[language];
  const reason = result.reason === null ? '' : `<p>${escaped(REASONS[result.reason][language])}</p>`;
  const compare =
    result.valid && result.rows.some((row) => row.label === 'plate') ? CHROME.comparePlate[language] : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(verdict)} · ${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>${escaped(CHROME.issuer[language])}</header>
<main>
<section class="${result.valid ? 'valid' : 'invalid'}" role="status">
<span aria-hidden="true">${result.valid ? '✓' : '✕'}</span>
<h1>${escaped(verdict)}</h1>
${reason}
</section>
<h2>${escaped(title)}</h2>
${rows(result.rows, language)}
${compare && `<p class="note">${escaped(compare)}</p>`}
</main>
</body>
</html>
`;
}

function rows(items: VerificationPageData['rows'], language: PageLanguage): string {
  if (items.length === 0) return '';
  const entries = items.map(({ label, value }) => {
    const shown = VALUES[label]?.[value]?.[language] ?? value;
    return `<div class="${label}"><dt>${escaped(LABELS[label][language])}</dt><dd>${escaped(shown)}</dd></div>`;
  });
  return `<dl>\n${entries.join('\n')}\n</dl>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function words(hans: string, hant: string, en: string): Words {
  return { 'zh-Hans': hans, 'zh-Hant': hant, en };
}

const CHROME = {
  issuer: words('咸宁市建筑垃圾管理', '咸寧市建筑垃圾管理', 'City of Xianning · construction waste'),
  valid: words('有效', '有效', 'Valid'),
  notValid: words('无效', '無效', 'Not valid'),
  comparePlate: words(
    '请核对上面的车牌号与现场车辆是否一致；不一致时本凭证对该车无效。',
    '請核對上面的車牌號與現場車輛是否一致；不一致時本憑證對該車無效。',
    'Compare the plate above with the vehicle in front of you. For any other vehicle this document does not count.',
  ),
};

const TITLES = {
  permit: words('建筑垃圾核准处置许可证', '建筑垃圾核準處置許可證', 'Construction waste permit'),
  permitCopy: words(
    '建筑垃圾核准处置许可证副本',
    '建筑垃圾核準處置許可證副本',
    'Permit copy for one vehicle',
  ),
  manifest: words('建筑垃圾联单', '建筑垃圾聯單', 'Manifest'),
  credential: words('凭证', '憑證', 'Document'),
};

const REASONS = {
  malformed: words(
    '二维码内容不完整，请重新扫描。',
    '二維碼內容不完整，請重新掃描。',
    'The code is incomplete. Scan it again.',
  ),
  forged: words(
    '签名无效，本凭证不是由主管部门签发的。',
    '簽名無效，本憑證不是由主管部門簽發的。',
    'The signature is not valid. The authority did not issue this document.',
  ),
  unknown: words('登记中没有这份凭证。', '登記中沒有這份憑證。', 'The register knows no such document.'),
  notYetValid: words('尚未到有效期。', '尚未到有效期。', 'Its period of validity has not begun.'),
  expired: words('已过有效期。', '已過有效期。', 'Its period of validity is over.'),
  ended: words('许可已终止。', '許可已終止。', 'The permit was ended.'),
  replaced: words(
    '本副本已更换，请出示新副本。',
    '本副本已更換，請出示新副本。',
    'This copy was replaced. Ask for the new one.',
  ),
  voided: words('联单已作废。', '聯單已作廢。', 'The manifest was voided.'),
};

const LABELS = {
  number: words('编号', '編號', 'Number'),
  copyNumber: words('副本号', '副本號', 'Copy'),
  kind: words('种类', '種類', 'Kind'),
  plate: words('车牌号', '車牌號', 'Plate'),
  holder: words('持证单位', '持證單位', 'Holder'),
  authority: words('发证机关', '發證機關', 'Authority'),
  project: words('工程项目', '工程項目', 'Project'),
  validFrom: words('有效期自', '有效期自', 'Valid from'),
  validTo: words('有效期至', '有效期至', 'Valid until'),
  status: words('状态', '狀態', 'Status'),
  state: words('联单状态', '聯單狀態', 'State'),
  emitter: words('排放单位', '排放單位', 'Emitter'),
  carrier: words('运输单位', '運輸單位', 'Carrier'),
  destination: words('去向', '去向', 'Destination'),
  category: words('类别', '類別', 'Category'),
  checkedAt: words('核验时间', '核驗時間', 'Checked at'),
};

/** Codes that stand in a row are shown in words; whatever is no code is shown as it is. */
const VALUES: Readonly<Partial<Record<VerificationLabel, Readonly<Record<string, Words>>>>> = {
  kind: {
    disposal: words('处置', '處置', 'Disposal'),
    transport: words('运输', '運輸', 'Transport'),
    recycling: words('资源化利用', '資源化利用', 'Recycling'),
    receiving: words('受纳', '受納', 'Receiving'),
  },
  status: {
    active: words('现行有效', '現行有效', 'In force'),
    expired: words('已过期', '已過期', 'Expired'),
    replaced: words('已更换', '已更換', 'Replaced'),
    ended: words('已失效', '已失效', 'Ended'),
  },
  state: {
    drawn: words('已领取', '已領取', 'Drawn'),
    loaded: words('已装载', '已裝載', 'Loaded'),
    inTransit: words('运输中', '運輸中', 'In transit'),
    received: words('已接收', '已接收', 'Received'),
    refused: words('已拒收', '已拒收', 'Refused'),
    filed: words('已备案', '已備案', 'Filed'),
    returned: words('已退回', '已退回', 'Returned'),
    closed: words('已关闭', '已關閉', 'Closed'),
    voided: words('已作废', '已作廢', 'Voided'),
  },
  category: {
    spoil: words('建筑渣土', '建筑渣土', 'Spoil'),
    recyclable: words('建筑可再生废弃物', '建筑可再生廢棄物', 'Recyclable waste'),
    other: words('其他废弃物', '其他廢棄物', 'Other waste'),
  },
};

const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#f3f5f7;color:#16202a;font:17px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
header{padding:12px 16px;background:#16324a;color:#fff;font-size:15px}
main{max-width:560px;margin:0 auto;padding:16px}
section{display:grid;grid-template-columns:auto 1fr;gap:0 14px;align-items:center;padding:18px;border-radius:10px;color:#fff}
section.valid{background:#17663a}
section.invalid{background:#a3161a}
section span{font-size:44px;line-height:1}
section p{grid-column:1/-1;margin:10px 0 0}
h1{margin:0;font-size:32px;line-height:1.2}
h2{margin:20px 0 10px;font-size:20px}
dl{margin:0;background:#fff;border:1px solid #cfd6dd;border-radius:10px}
dl div{display:grid;grid-template-columns:5.4em 1fr;gap:12px;padding:10px 14px;border-top:1px solid #e3e8ed}
dl div:first-child{border-top:0}
dt{color:#4a5560}
dd{margin:0;overflow-wrap:anywhere}
.plate dd{font-size:24px;line-height:1.2;font-weight:700}
.note{color:#4a5560;font-size:15px}
`;
