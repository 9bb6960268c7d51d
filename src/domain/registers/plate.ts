const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const ORDINARY = '[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]';
const SMALL_NEW_ENERGY = '[A-HJK][A-HJ-NP-Z0-9]\\d{4}';
const LARGE_NEW_ENERGY = '\\d{5}[A-HJK]';
const PLATE = new RegExp(
  `^[${PROVINCES}][A-HJ-NP-Z](?:${ORDINARY}|${SMALL_NEW_ENERGY}|${LARGE_NEW_ENERGY})$`,
  'u',
);

/** Whether a text is a mainland number plate (GA 36-2018): seven characters, or eight of a new-energy vehicle. */
export function isPlate(text: string): boolean {
  return PLATE.test(text);
}

/** A plate as read by a person or a camera, in the one form in which two readings can be compared. */
export function comparablePlate(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s·・.-]/g, '');
}
