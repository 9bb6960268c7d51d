const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The check character of a text of digits and capital letters by ISO/IEC 7064, MOD 37,36. */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new Error(`expected digits and capital letters, found ${character}`);
    const sum = (product + value) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}

/** The text with its check character behind it. */
export function withCheckCharacter(text: string): string {
  return text + checkCharacter(text);
}

/** Whether the last character of a number is the check character of the rest. */
export function hasValidCheckCharacter(number: string): boolean {
  return /^[0-9A-Z]{2,}$/.test(number) && checkCharacter(number.slice(0, -1)) === number.slice(-1);
}
