const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Whether a text has the shape of a unified social credit code (GB 32100-2015), whatever its check character. */
export function isUsccShaped(text: string): boolean {
  return SHAPE.test(text);
}

/** Whether a unified social credit code is well-formed with a correct check character (GB 32100-2015, MOD 31). */
export function isUscc(text: string): boolean {
  if (!isUsccShaped(text)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === text[17];
}

/** Whether the code belongs to an enterprise (class 91), as 第十條第(一)項 asks of a carrier. */
export function isEnterprise(uscc: string): boolean {
  return uscc.startsWith('91');
}
