import { MATERIALS, type Material } from './law/art-03-categories.ts';

/** The version of the density table. Quantities are kept as they were declared, so that another table can be applied. */
export const DENSITY_VERSION = '2026-1';

/** Density in kilograms per cubic metre, loose, by material. */
export const DENSITY_KG_PER_M3: Readonly<Record<Material, number>> = {
  engineeringSpoil: 1600,
  stone: 1600,
  concrete: 1500,
  brick: 1400,
  tile: 1300,
  metal: 2000,
  timber: 400,
  plastic: 200,
  gypsum: 900,
  asphalt: 1500,
};

export const MAX_MASS_KG = 1_000_000_000;

export type Unit = 't' | 'kg' | 'm3';

/** A quantity as declared; `value` is a decimal number above zero. */
export type Quantity = Readonly<{ value: number; unit: Unit }>;

/**
 * The mass of a quantity in kilograms, rounded half up. Cubic metres are converted by the density of the materials,
 * the highest where there are several; of none known, the highest of all.
 */
export function massOf(quantity: Quantity, materials: readonly string[] = []): number {
  const factor = quantity.unit === 't' ? 1000 : quantity.unit === 'kg' ? 1 : density(materials);
  return multiplyHalfUp(quantity.value, factor);
}

function density(materials: readonly string[]): number {
  const known = MATERIALS.filter((material) => materials.includes(material));
  return Math.max(...(known.length > 0 ? known : MATERIALS).map((material) => DENSITY_KG_PER_M3[material]));
}

/** The product of a decimal number, as it is written, and an integer, rounded half up; exact where floats are not. */
function multiplyHalfUp(value: number, factor: number): number {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const product = BigInt(whole + fraction) * BigInt(factor);
  if (scale <= 0) return Number(product * 10n ** BigInt(-scale));
  const divisor = 10n ** BigInt(scale);
  return Number((product * 2n + divisor) / (divisor * 2n));
}
