import { notice, type Finding } from '../finding.ts';
import { type Boundary, encloses } from '../geometry.ts';

/**
 * 第七條 and 第四十七條: which authority approves and which enforce at a place. Nobody names an authority; both
 * follow from the region of the project, site, fleet or event.
 */
export const CITY_AUTHORITY = '421200';

export type Authority = Readonly<{
  code: string;
  name: string;
  /** The place it covers, as people call it. */
  place: string;
  /** Whether it approves permits in its own region; the city approves where the local authority does not. */
  approves: boolean;
  /** A county takes part only once it has opted in (第四十七條). */
  county: boolean;
}>;

/** `4212GX` is this project's own code: the high-tech zone has none in GB/T 2260. */
export const AUTHORITIES: readonly Authority[] = [
  { code: CITY_AUTHORITY, name: '咸寧市城管執法部門', place: '咸寧市', approves: true, county: false },
  { code: '421202', name: '咸安區城管執法部門', place: '咸安區', approves: false, county: false },
  { code: '4212GX', name: '咸寧高新區城管執法部門', place: '咸寧高新區', approves: true, county: false },
  { code: '421221', name: '嘉魚縣城管執法部門', place: '嘉魚縣', approves: true, county: true },
  { code: '421222', name: '通城縣城管執法部門', place: '通城縣', approves: true, county: true },
  { code: '421223', name: '崇陽縣城管執法部門', place: '崇陽縣', approves: true, county: true },
  { code: '421224', name: '通山縣城管執法部門', place: '通山縣', approves: true, county: true },
  { code: '421281', name: '赤壁市城管執法部門', place: '赤壁市', approves: true, county: true },
];

const BY_CODE = new Map(AUTHORITIES.map((authority) => [authority.code, authority]));

/** The authority with this code, or undefined. */
export function authorityByCode(code: string): Authority | undefined {
  return BY_CODE.get(code);
}

/** 第二條: whether a region lies in the planning area, given the counties that have opted in. */
export function isInPlanningArea(regionCode: string, optedIn: ReadonlySet<string>): boolean {
  const authority = BY_CODE.get(regionCode);
  return authority !== undefined && (!authority.county || optedIn.has(regionCode));
}

/** The one authority that approves permits for a region of the planning area. */
export function approvingAuthority(regionCode: string): string {
  return BY_CODE.get(regionCode)?.approves ? regionCode : CITY_AUTHORITY;
}

/** The authority that is named on a violation in this region: the local one, else the city's. */
export function localAuthority(regionCode: string): string {
  return BY_CODE.has(regionCode) ? regionCode : CITY_AUTHORITY;
}

/**
 * Whether an authority may enforce at a place: in its own region, and the city beside the authorities of the urban
 * area. In a county only the county enforces.
 */
export function mayEnforce(authority: string, regionCode: string): boolean {
  if (authority === localAuthority(regionCode)) return true;
  return authority === CITY_AUTHORITY && !(BY_CODE.get(regionCode)?.county ?? false);
}

/** A place and the region that whoever declared it says it lies in. */
export type DeclaredPlace = Readonly<{
  regionCode: string;
  location: Readonly<{ lat: number; lon: number }>;
}>;

/**
 * The declared region, where the boundary that its authority has loaded does not hold the place; else null. Each
 * boundary is taken as it was loaded: that of 421200 is its own region, without 咸安區 and the 高新區, if it says so.
 */
export function regionMissed(
  { regionCode, location }: DeclaredPlace,
  boundary: Boundary | null,
): string | null {
  return boundary === null || encloses(boundary, location) ? null : regionCode;
}

/** The notice of a place outside its region. It moves nothing: competence follows from the region that is declared. */
export function placeFindings(missed: string | null | undefined, pointer: string): readonly Finding[] {
  return missed ? [notice('location_mismatch', '7', { params: { regionCode: missed }, pointer })] : [];
}
