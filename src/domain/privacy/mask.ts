/**
 * Surnames of two characters, in both scripts. A name of two characters alone shows its first only: it may as well be
 * a surname of one character with a given name.
 */
const COMPOUND_SURNAMES = new Set(
  (
    '歐陽 欧阳 司馬 司马 上官 諸葛 诸葛 夏侯 東方 东方 皇甫 尉遲 尉迟 公孫 公孙 慕容 令狐 宇文 長孫 长孙 司徒 司空 端木 百里 ' +
    '南宮 南宫 東郭 东郭 獨孤 独孤 鮮于 鲜于 軒轅 轩辕 申屠 太史 淳于 拓跋 呼延 聞人 闻人 澹臺 澹台 赫連 赫连 濮陽 濮阳 公羊 西門 西门'
  ).split(' '),
);

/** A person's name as those see it who need not know whose it is: 王**, 歐陽**, J**. How long it is does not show. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length === 0) return '';
  if (characters.length === 1) return '**';
  const two = characters.slice(0, 2).join('');
  return `${characters.length > 2 && COMPOUND_SURNAMES.has(two) ? two : characters[0]}**`;
}

/** A telephone number: 138****5678 of a mobile, area code and the last two digits of a landline, else the last two. */
export function maskPhone(phone: string): string {
  if (phone.trim() === '') return '';
  const digits = phone.replaceAll(/\D/g, '');
  const [, country = '', mobile = ''] = /^(86|0086)?(1\d{10})$/.exec(digits) ?? [];
  if (mobile !== '') return `${country && '+86 '}${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
  const [, area = ''] = /^\D*(0\d{2,3})\D+\d{7}/.exec(phone) ?? [];
  return `${area && `${area}-`}****${digits.length >= 7 ? digits.slice(-2) : ''}`;
}

/** An address of electronic mail: w***@… */
export function maskEmail(email: string): string {
  const address = email.trim();
  if (address === '') return '';
  const [local = ''] = address.split('@');
  return `${[...local].length > 1 ? [...local][0] : ''}***${address.includes('@') ? '@…' : ''}`;
}

/** The `sub` of a token: the provider chooses it, and it may be a number or a name of a person. */
export function maskSub(sub: string): string {
  const characters = [...sub];
  return `${characters.length > 2 ? characters[0] : ''}***`;
}
