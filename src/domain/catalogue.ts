import type { Words } from './words.ts';

/**
 * The one closed catalogue of codes: findings, refusals and malformed input. Codes never change; messages are in
 * Traditional Chinese and English (Simplified is derived from Traditional). `{name}` is filled from a finding's
 * `params`. Where somebody can act, the message says who may do what next.
 */

/** What is found in an application, a load, a departure or an arrival. */
export const FINDINGS = {
  basis_above_unproved: {
    zh: '未載明該場地為棄置場，上位依據（建設部令第139號第二十條）未得到證明；作出決定前須經法制審核。',
    en: 'That the yard was a dump is not stated, so the basis above is unproved. The decision needs a legal review.',
  },
  beyond_scope_category: {
    zh: '許可證不含這一類別的建筑垃圾；持證單位可申請變更。',
    en: 'The permit names no waste of this category. Its holder may apply for an amendment.',
  },
  beyond_scope_period: {
    zh: '{day}不在許可證的有效期（{from}至{to}）之內。',
    en: '{day} lies outside the days of the permit, {from} to {to}.',
  },
  beyond_scope_quantity: {
    zh: '超出許可證的剩餘數量；持證單位可申請變更數量。',
    en: 'The load exceeds what is left on the permit. Its holder may apply for a larger quantity.',
  },
  calendar_missing: {
    zh: '缺少該年度的工作日曆，無法計算期限；管理員錄入後即可顯示。',
    en: 'The working-day calendar of the year is missing, so the deadline is unknown until an administrator records it.',
  },
  capacity_exceeded: {
    zh: '場地尚可受納 {remainingKg} 公斤，方案需要 {neededKg} 公斤；申請人可另選場地或者減少數量。',
    en: 'The site has room for {remainingKg} kg and the plan needs {neededKg} kg. Choose another site or a smaller quantity.',
  },
  capacity_insufficient: {
    zh: '車輛每日運力為 {fleetKg} 公斤，少於申報的 {declaredKg} 公斤；申請人可增加車輛或者更正申報。',
    en: 'The vehicles carry {fleetKg} kg a day, less than the declared {declaredKg} kg. Add vehicles or correct the declaration.',
  },
  carriage_contract_missing: {
    zh: '沒有已簽訂的運輸合同；申請人須補充與獲準運輸單位簽訂的合同。',
    en: 'There is no signed carriage contract. Add one with an approved carrier.',
  },
  carrier_not_approved: {
    zh: '運輸單位在所需期間沒有有效的運輸許可證。',
    en: 'The carrier holds no transport permit in force for the time needed.',
  },
  category_mismatch: {
    zh: '材料與所列類別「{category}」不符。',
    en: 'The materials do not fit the category {category}.',
  },
  category_mixed: {
    zh: '一車混有不同類別的材料；應當分類處置。',
    en: 'Materials of more than one category are mixed. They must be sorted.',
  },
  certificate_expired: {
    zh: '車輛 {plate} 的「{certificate}」在{day}缺失或者不在有效期內。',
    en: 'On {day} the {certificate} of vehicle {plate} is missing or not in date.',
  },
  certificate_missing: {
    zh: '車輛 {plate} 沒有「{certificate}」；請在車輛登記中補充。',
    en: 'Vehicle {plate} has no {certificate}. Add it to the register of vehicles.',
  },
  certificate_waived: {
    zh: '車輛 {plate} 總質量不超過 4500 公斤，免道路運輸證。',
    en: 'Vehicle {plate} weighs at most 4,500 kg gross, so no road transport certificate is asked for.',
  },
  concession_missing: {
    zh: '沒有有效的特許經營權或其授權文件。',
    en: 'There is no concession in force, or its grant is not among the documents.',
  },
  closure_notice_late: {
    zh: '停止受納日為{stopsOn}，通知日為{noticedOn}，提前不足 30 日。',
    en: 'The facility stops on {stopsOn}, and notice was given on {noticedOn}, less than 30 days before.',
  },
  contract_after_commencement: {
    zh: '消納處置合同最遲應當在項目開工日（{commencesOn}）簽訂。',
    en: 'The disposal contract has to be signed no later than the commencement of the project ({commencesOn}).',
  },
  contract_expires_early: {
    zh: '合同「{contract}」在方案期滿日（{to}）前到期；申請人須續簽。',
    en: 'Contract {contract} ends before the plan does ({to}). Renew it.',
  },
  control_order: {
    zh: '自{from}至{to}，臨時管制令限制此處的運輸；期滿或者發布部門解除後方可駛離。',
    en: 'A control order binds here from {from} to {to}. Nothing leaves until it ends or its issuer lifts it.',
  },
  departed_without_clearance: {
    zh: '車輛裝載後未獲放行即駛離。',
    en: 'The vehicle departed although the load had not been cleared.',
  },
  destination_contract_missing: {
    zh: '沒有與該場地就這一類別簽訂的消納處置合同。',
    en: 'There is no signed disposal contract with this site for this category.',
  },
  destination_not_approved: {
    zh: '該場地在所需期間未獲準受納。',
    en: 'The site is not approved to receive waste for the time needed.',
  },
  device_offline: {
    zh: '車輛裝載駛離後，行駛記錄儀超過 24 小時無信號。',
    en: 'The vehicle departed with a load, and its recorder has given no sign for more than 24 hours.',
  },
  disposal_without_permit: {
    zh: '項目沒有核準處置許可證，或者許可證在裝載前已終止。',
    en: 'The project has no disposal permit, or it was ended before the load.',
  },
  document_missing: { zh: '缺少文件「{documentKind}」。', en: 'A document is missing: {documentKind}.' },
  equipment_missing: {
    zh: '車輛 {plate} 未安裝「{equipment}」。',
    en: 'Vehicle {plate} lacks {equipment}.',
  },
  implausible_time: {
    zh: '設備時間不合理：早於領取聯單、比收到時超前五分鐘以上，或與其他掃碼的次序不符。記錄保留，按可信的時間判斷；請校準設備的時鐘。',
    en: 'The time on the device is implausible: before the number was drawn, more than five minutes ahead of its receipt, or against the order of the other scans. The record stands and is judged by a plausible time. Set the clock of the device.',
  },
  intake_report_overdue: {
    zh: '{month}的受納月報最遲應當於{dueOn}報送。',
    en: 'The report of what came in during {month} was due by {dueOn}.',
  },
  loaded_without_manifest: {
    zh: '行駛記錄儀顯示車輛裝載行駛，但沒有隨車聯單。',
    en: 'By its recorder the vehicle was on the road with a load and without a manifest.',
  },
  location_mismatch: {
    zh: '位置不在所填區域（{regionCode}）的邊界之內；請核對坐標和區域。管轄按所填區域確定。',
    en: 'The location lies outside the boundary of the region {regionCode}. Check both; competence goes by the region.',
  },
  manifest_missing: {
    zh: '沒有隨車的有效聯單。',
    en: 'No valid manifest travels with the load.',
  },
  mixing: {
    zh: '混入了生活垃圾或者危險廢物。',
    en: 'Household or hazardous waste is mixed in.',
  },
  not_enterprise_legal_person: {
    zh: '申請人不是企業法人（統一社會信用代碼應當以 91 開頭）。',
    en: 'The applicant is not an enterprise (a unified social credit code of class 91).',
  },
  not_removed_same_day: {
    zh: '{producedOn}產生的建筑可再生廢棄物未在當日清運。',
    en: 'Recyclables produced on {producedOn} were not removed the same day.',
  },
  off_route: {
    zh: '行駛記錄儀顯示車輛裝載後偏離核準的路線。',
    en: 'By its recorder the vehicle left the approved route with its load.',
  },
  outside_approved_time: {
    zh: '駛離時間不在核準的每日時段（{from}—{to}）之內。',
    en: 'The departure is outside the approved daily hours, {from} to {to}.',
  },
  outside_hours: {
    zh: '途經噪聲敏感區域的建筑渣土，只能在 {from}—{to} 運輸。',
    en: 'Spoil on a route through a noise-sensitive area moves only from {from} to {to}.',
  },
  overdue: {
    zh: '駛離已超過 24 小時，仍未到達。',
    en: 'More than 24 hours have passed since the departure without an arrival.',
  },
  overloaded: {
    zh: '裝載 {massKg} 公斤，超過車輛核定載質量 {ratedLoadKg} 公斤。',
    en: 'The load of {massKg} kg exceeds the rated load of {ratedLoadKg} kg.',
  },
  permit_forged: { zh: '所出示憑證的簽名無效。', en: 'The signature of the credential shown is not valid.' },
  permit_misuse: {
    zh: '車輛 {plate} 出示的是車輛 {copyPlate} 的許可證副本。',
    en: 'Vehicle {plate} showed the permit copy of {copyPlate}.',
  },
  plan_incomplete: {
    zh: '處置方案或者場地資料不完整，缺少「{part}」。',
    en: 'The plan or the site is incomplete: {part}.',
  },
  plan_not_filed: {
    zh: '未填寫建筑垃圾處理方案的備案號（固體廢物污染環境防治法第六十三條）。',
    en: 'No filing number of the treatment plan is given (Solid Waste Law, article 63).',
  },
  quantity_mismatch: {
    zh: '過磅 {weighedKg} 公斤，與申報的 {declaredKg} 公斤不符；由城管執法部門核定。',
    en: 'Weighed {weighedKg} kg against {declaredKg} kg declared. The authority settles the difference.',
  },
  received_beyond_approval: {
    zh: '場地的受納超出核準的容量或者類別。',
    en: 'The load takes the site beyond its approved capacity or categories.',
  },
  scan_repeated: {
    zh: '同類掃碼已有一次生效；本次掃碼留作證據。',
    en: 'Another scan of this kind counts; this one is kept as evidence.',
  },
  speeding: { zh: '行駛記錄儀顯示車輛超速。', en: 'By its recorder the vehicle was too fast.' },
  subcontracted: {
    zh: '領取聯單的單位或者車輛所有人，不是項目運輸合同中的運輸單位。',
    en: "Whoever drew the manifest, or the vehicle's owner, is no carrier of the project's contracts.",
  },
  survey_failed: {
    zh: '現場查勘中「{check}」一項不合格。',
    en: 'The survey on site found this lacking: {check}.',
  },
  survey_missing: {
    zh: '尚無現場查勘記錄；由核準部門至少兩名工作人員查勘并記錄。',
    en: 'No survey on site is recorded. At least two officers of the approving authority have to make one.',
  },
  uncovered: { zh: '車輛未密閉覆蓋。', en: 'The vehicle was not covered.' },
  unloaded_off_site: {
    zh: '行駛記錄儀顯示車輛在獲準場地之外卸載。',
    en: 'By its recorder the vehicle was unloaded away from every approved site.',
  },
  unlawful_refusal: {
    zh: '資源化利用場以「{ground}」為由拒絕受納，無正當理由。',
    en: 'The recycling facility refused the load without a lawful ground ({ground}).',
  },
  unverified: {
    zh: '須由核準部門的工作人員核實并記錄。',
    en: 'An officer of the approving authority has to verify and attest this.',
  },
  unwashed: { zh: '車輛駛出工地前未沖洗。', en: 'The vehicle left the site unwashed.' },
  vehicle_busy: {
    zh: '該車已在另一張聯單上裝載，或者正在運輸。',
    en: 'The vehicle is loaded or on the way on another manifest.',
  },
  vehicle_mismatch: {
    zh: '到達的車輛 {plate} 不是聯單上的車輛 {declaredPlate}。',
    en: 'The vehicle that arrived, {plate}, is not the one on the manifest, {declaredPlate}.',
  },
  vehicle_missing: { zh: '至少需要一輛車。', en: 'At least one vehicle is needed.' },
  vehicle_without_copy: {
    zh: '車輛 {plate} 沒有有效的許可證副本。',
    en: 'Vehicle {plate} has no active copy of the permit.',
  },
  voided_after_loading: {
    zh: '聯單作廢前已經裝載，作廢不生效。',
    en: 'The sheet was voided after it had been loaded, so the voiding has no effect.',
  },
  wrong_destination: {
    zh: '這一類別的建筑垃圾不得運往該場地。',
    en: 'Waste of this category may not go to this site.',
  },
  wrong_place: {
    zh: '卸載地點不是聯單上的目的地。',
    en: 'The load was brought to a place that is not its destination.',
  },
} as const satisfies Record<string, Words>;

/** Why something asked for is refused. */
export const REFUSALS = {
  acting_organisation_needed: {
    zh: '您屬於多家單位；請在 Acting-Organisation 標頭中填寫其中一家的編號。',
    en: 'You belong to several organisations. Name one by its id in the header Acting-Organisation.',
  },
  already_in_case: {
    zh: '這一違法行為已經立案（案號 {number}）；由先立案的部門管轄。',
    en: 'This act is in case {number} already. The authority that filed first keeps it.',
  },
  already_registered: { zh: '已經登記。', en: 'It is registered already.' },
  application_open: {
    zh: '該許可證已有一項變更或者延續申請正在辦理（{id}）；請先辦結或者撤回。',
    en: 'An application to amend or renew this permit is under way ({id}). Have it decided or withdraw it first.',
  },
  change_raises_fine: {
    zh: '復議或者訴訟不得加重罰款：變更後的罰款應當低於 {yuan} 元；維持原決定的，填 `upheld`。',
    en: 'A reconsideration or a suit raises no fine: give less than {yuan} yuan, or `upheld` where it stays.',
  },
  conditions_unmet: {
    zh: '尚有條件不具備；所列各項全部具備後方可核準。',
    en: 'Conditions are not met. Approval is possible once every one listed is.',
  },
  correction_open: {
    zh: '該聯單已有一項更正待答復（{id}）；答復或者撤回後方可再次提出。',
    en: 'A correction of this manifest is open ({id}). Another can be proposed once it is answered or withdrawn.',
  },
  day_to_come: {
    zh: '{day}尚未到來；屆時方可登記。',
    en: '{day} is still to come. What happens then can be recorded once it has.',
  },
  events_erased: {
    zh: '此位置之後的部分事件已逾保存期限，或者此位置因數據庫恢復而不再存在；請讀取各列表了解現狀，再不帶 `after` 重新開始。',
    en: 'Events behind this position are no longer kept, or a restore of the database has undone it. Read the lists to see how things stand, then begin again without `after`.',
  },
  file_unreadable: {
    zh: '文件無法讀取：應為 CSV（UTF-8 或者 GB18030）或者未加密的 XLSX。',
    en: 'The file cannot be read: it has to be CSV (UTF-8 or GB18030), or XLSX that is not encrypted.',
  },
  fine_above_notice: {
    zh: '罰款高於已告知的 {yuan} 元；請重新告知當事人後再作決定。',
    en: 'The fine is above the {yuan} yuan that were notified. Notify the party anew before deciding.',
  },
  fine_out_of_range: {
    zh: '依據 {basis}，罰款幅度為 {min} 至 {max} 元；低於下限的，須載明減輕處罰的理由（行政處罰法第三十二、三十三條）。',
    en: '{basis} allows from {min} to {max} yuan. Below that a ground of mitigation is recorded (Penalty Law, articles 32 and 33).',
  },
  forbidden: { zh: '您無權進行此項操作。', en: 'This caller may not do this.' },
  from_before_issue: {
    zh: '臨時管制令自發布起生效，開始時間不得早於現在。',
    en: 'An order binds from its issue on, so it cannot begin before now.',
  },
  hearing_not_open: {
    zh: '罰款未達到 {yuan} 元，或者已過申請期限（{day}），不能要求聽證。',
    en: 'A hearing may be asked for from a fine of {yuan} yuan on, and until {day}.',
  },
  higher_law_prevails: {
    zh: '應當適用 {basis}；下位的或者較輕的依據不得作為處罰依據。',
    en: '{basis} prevails here. Use it as the basis of the fine.',
  },
  idempotency_key_reused: {
    zh: '同一 Idempotency-Key 已用於另一請求；請換用新的。',
    en: 'This Idempotency-Key was used with another request. Use a new one.',
  },
  internal: { zh: '服務內部出錯；已記錄。', en: 'Something failed on our side. It has been logged.' },
  invalid_request: {
    zh: '請求格式不符；各項錯誤見 errors。',
    en: 'The request is malformed; every error is listed.',
  },
  investigators_invalid: {
    zh: '辦案人員應當為至少兩名不同的執法人員，立案人須在其中（行政處罰法第四十二條）。',
    en: 'A case needs at least two different investigators, whoever files it among them (Penalty Law, article 42).',
  },
  last_owner: {
    zh: '單位至少要有一名所有者；請先指定另一名。',
    en: 'An organisation keeps at least one owner. Make somebody else an owner first.',
  },
  legal_review_missing: {
    zh: '上位依據未得到證明；請先進行法制審核并記錄，再作決定。',
    en: 'The basis above is not proved. Record a legal review before deciding.',
  },
  month_not_over: {
    zh: '{month}尚未結束；月底後方可確認該月的受納量。',
    en: 'The month {month} is not over. What came in is confirmed once it is.',
  },
  no_penalty_basis: {
    zh: '{basis} 不能作為對該當事人這一行為（「{offence}」）的處罰依據；可責令改正或者移送。',
    en: '{basis} is no basis to fine this party for this act ({offence}). Order a correction, or refer the case.',
  },
  not_a_county: {
    zh: '「{authority}」不是縣（市），無須參照執行；只有縣（市）才可以決定參照執行。',
    en: 'Only counties opt in, and {authority} is of none. The urban area takes part by itself.',
  },
  not_attestable: {
    zh: '{citation} 不是須由工作人員核實的條件。',
    en: '{citation} is no condition that an officer attests here.',
  },
  not_competent: {
    zh: '此事由「{authority}」管轄；請由該部門辦理。',
    en: 'Competent here is {authority}. Its officers may do this.',
  },
  not_found: { zh: '不存在，或者您無權查看。', en: 'It does not exist, or it is not yours to see.' },
  not_verified: {
    zh: '單位尚未核實；由工作人員核實後方可提交。',
    en: 'The organisation is not verified yet. An officer verifies it before it can submit.',
  },
  outside_planning_area: {
    zh: '城市規劃區內沒有代碼為 {regionCode} 的區域，不適用本辦法；區域代碼見 listAuthorities。',
    en: 'No region of the planning area has the code {regionCode}, so the measures do not apply. The codes are in listAuthorities.',
  },
  payload_too_large: { zh: '內容超過大小上限。', en: 'The content is larger than allowed.' },
  period_invalid: {
    zh: '期間無效：結束日早於開始日，或者未與許可證的有效期銜接。',
    en: 'The period ends before it begins, or does not join on to the days of the permit.',
  },
  permit_not_active: {
    zh: '這不是您持有的有效運輸許可證或者資源化利用許可證。',
    en: 'This is not an active transport or recycling permit of yours.',
  },
  permit_not_required: {
    zh: '零星施工和裝飾裝修不需要核準處置許可證；仍應當分類并運往指定地點。',
    en: 'Sporadic municipal work and decoration need no disposal permit. Sorting and the designated place still bind.',
  },
  precondition_failed: {
    zh: '內容已被他人修改；請重新讀取後再改。',
    en: 'It was changed meanwhile. Read it again and repeat the change.',
  },
  reason_not_found: {
    zh: '{citation} 的條件已具備，或者不屬於本申請，不能作為不予核準的理由。',
    en: 'The condition {citation} is met or is none of this application, so it is no reason to refuse.',
  },
  regulation_lapsed: {
    zh: '{day}不在本辦法的有效期內；國務院決定第412號和建設部令第139號第七條規定的核準仍可向城管執法部門申請。',
    en: 'No term of the measures covers {day}. The permit of State Council Decision 412 and Order 139 article 7 goes on; ask the city management authority.',
  },
  rows_invalid: {
    zh: '有 {count} 行存在錯誤，全部未登記；各項錯誤見 errors。',
    en: 'Nothing was registered, because of {count} rows; every error is listed.',
  },
  scan_conflict: {
    zh: '這一掃碼編號已有內容不同的記錄；以先到的為準。',
    en: 'This scan id is taken by other content. The first stands.',
  },
  several_subjects: {
    zh: '一案只有一個當事人；請分別立案。',
    en: 'A case has one party. File one for each.',
  },
  sheet_scanned: {
    zh: '該聯單上已有掃碼記錄，不能作廢。',
    en: 'Something was scanned on this manifest, so it cannot be voided.',
  },
  simple_not_allowed: {
    zh: '簡易程序的罰款不得超過 {yuan} 元；請適用普通程序。',
    en: 'The simple procedure fines at most {yuan} yuan. Use the ordinary one.',
  },
  step_reason_missing: {
    zh: '該檔裁量基準為 {min} 至 {max} 元；不在此幅度內的，須說明理由（stepReason）。',
    en: 'The published step is {min} to {max} yuan. Outside it a reason is needed (stepReason).',
  },
  survey_day_invalid: {
    zh: '查勘日應當在提交日至今日之間。',
    en: 'The day of the survey has to lie between the submission and today.',
  },
  target_not_https: {
    zh: '網址須以 https: 開頭；沙盒中也可用 http://127.0.0.1。',
    en: 'The URL has to begin with https:. In the sandbox http://127.0.0.1 is taken too.',
  },
  target_not_resolved: {
    zh: '域名沒有解析為互聯網地址；請核對網址，或者稍後再試。',
    en: 'The name in the URL does not resolve to addresses of the internet. Check it, or try again later.',
  },
  target_other_port: {
    zh: '網址須使用 https: 的默認端口，不寫其他端口；沙盒中 http://127.0.0.1 可用任何端口。',
    en: 'The URL has to use the port of https: and name no other. In the sandbox http://127.0.0.1 is taken with any port.',
  },
  target_private: {
    zh: '網址指向的不是互聯網地址；沙盒中可用 http://127.0.0.1。',
    en: 'The URL leads to an address that is not of the internet. In the sandbox http://127.0.0.1 is taken.',
  },
  target_refused: {
    zh: '不能向這一網址發送：須為完整的網址，至多 2000 個字符，不含賬號密碼。',
    en: 'Nothing can be sent to this URL: it has to be a whole URL of at most 2,000 characters, without credentials.',
  },
  term_in_force: {
    zh: '{day}在本辦法的有效期內；請按本辦法申請許可證。',
    en: 'The measures are in force on {day}. Apply for a permit under them.',
  },
  time_barred: {
    zh: '已過追責時效（{day}），不再給予行政處罰。',
    en: 'The limit of {day} has passed. There is no penalty any more.',
  },
  too_many_requests: {
    zh: '請求過於頻繁；請在 {seconds} 秒後再次發送。',
    en: 'Too many requests. Send this again in {seconds} s.',
  },
  too_many_rows: {
    zh: '超過 {most} 行；請分幾份發送。',
    en: 'There are more than {most} rows. Send them in parts.',
  },
  too_many_subscriptions: {
    zh: '已有 {most} 個訂閱，達到上限；請先刪除不用的。',
    en: 'There are {most} subscriptions already. Delete one that is not used.',
  },
  unauthenticated: {
    zh: '請提供有效的 Bearer 令牌。',
    en: 'A valid bearer token is needed.',
  },
  unavailable: {
    zh: '服務暫時不可用；請稍後重試。',
    en: 'The service is unavailable for the moment. Try again.',
  },
  unknown_reference: {
    zh: '所引用的對象不存在，或者您不得使用。',
    en: 'What is referred to does not exist or may not be used.',
  },
  unsupported_media_type: {
    zh: '不接受這種內容類型。',
    en: 'Content of this type is not accepted.',
  },
  valid_from_before_decision: {
    zh: '許可證的生效日不得早於決定之日。',
    en: 'A permit cannot be valid from before the day of its decision.',
  },
  vehicle_not_admissible: {
    zh: '車輛不符合條件，見所列各項；補入車輛登記後可再次申請更換。',
    en: 'The vehicle lacks what is listed. Add it to the register and ask again.',
  },
  wrong_state: {
    zh: '當前狀態為「{state}」，不能進行此項操作。',
    en: 'This is not possible while the state is {state}.',
  },
} as const satisfies Record<string, Words>;

/** What is wrong with one value, row or point: within a refusal or a report, never by itself. */
export const ERRORS = {
  check_character_invalid: {
    zh: '校驗碼不符；請核對代碼。代碼真實而校驗不符的，由工作人員登記。',
    en: 'The check character does not fit. Compare the code; a real code that fails is registered by an officer.',
  },
  column_unknown: {
    zh: '沒有這一列，或者這一列出現兩次。',
    en: 'There is no such column, or it stands there twice.',
  },
  invalid: { zh: '取值不符合要求。', en: 'The value is not what is asked for.' },
  time_out_of_range: {
    zh: '時間早於保存期限的起點，或者比當前時間晚一天以上；請核對設備時鐘。',
    en: 'The time is older than what is kept, or more than a day ahead. Check the clock of the device.',
  },
  twice_in_file: { zh: '在文件中出現兩次。', en: 'It stands in the file twice.' },
} as const satisfies Record<string, Words>;

/** Refusals that are answered with a general code, and stand with their own in `errors`. */
const GENERAL: Partial<Readonly<Record<RefusalCode, RefusalCode>>> = {
  acting_organisation_needed: 'forbidden',
  application_open: 'wrong_state',
  correction_open: 'wrong_state',
  sheet_scanned: 'wrong_state',
  target_not_https: 'target_refused',
  target_not_resolved: 'target_refused',
  target_other_port: 'target_refused',
  target_private: 'target_refused',
};

/** The code with which a refusal is answered. */
export function generalOf(refusal: RefusalCode): RefusalCode {
  return GENERAL[refusal] ?? refusal;
}

export type FindingCode = keyof typeof FINDINGS;
export type RefusalCode = keyof typeof REFUSALS;
export type ErrorCode = keyof typeof ERRORS;
export type Code = FindingCode | RefusalCode | ErrorCode;

export const CATALOGUE: Readonly<Record<Code, Words>> = { ...FINDINGS, ...REFUSALS, ...ERRORS };
