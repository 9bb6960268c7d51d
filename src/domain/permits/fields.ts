import { CITY_AUTHORITY, approvingAuthority } from '../law/art-07-competence.ts';
import type { ApplicationBody, ApplicationKind } from './application.ts';

/** What an application of each kind consists of. */
export const FIELDS = {
  disposal: ['projectId', 'planFilingNumber', 'documents', 'plan', 'carriageContracts', 'disposalContracts'],
  transport: ['regionCode', 'documents', 'plates', 'dailyCapacity', 'tripsPerDay'],
  receiving: ['documents', 'site'],
  recycling: ['documents', 'plates', 'dailyCapacity', 'tripsPerDay', 'site', 'concession'],
} as const satisfies Readonly<Record<ApplicationKind, readonly (keyof ApplicationBody)[]>>;

/** The fields of a body that an application of this kind does not have. */
export function strayFields(kind: ApplicationKind, body: ApplicationBody): readonly string[] {
  const own: readonly string[] = FIELDS[kind];
  return Object.keys(body).filter((field) => !own.includes(field));
}

/** The region an application is about: that of the project, the fleet or the site; null while it does not say. */
export function regionOf(
  kind: ApplicationKind,
  body: ApplicationBody,
  projectRegion: string | null,
): string | null {
  switch (kind) {
    case 'disposal':
      return projectRegion;
    case 'transport':
      return body.regionCode ?? null;
    case 'receiving':
    case 'recycling':
      return body.site?.regionCode ?? null;
  }
}

/** Who decides (第七條); the city's authority where the application does not say where it is. */
export function authorityFor(regionCode: string | null): string {
  return regionCode === null ? CITY_AUTHORITY : approvingAuthority(regionCode);
}
