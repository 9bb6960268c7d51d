/** What an organisation does; each answers for the duties of its kinds. */
export const ORGANISATION_KINDS = [
  'developer',
  'contractor',
  'carrier',
  'siteOperator',
  'recycler',
  'propertyManager',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What a member does for the organisation. An owner has every duty. */
export const DUTIES = ['owner', 'applicant', 'dispatcher', 'driver', 'gate'] as const;
export type Duty = (typeof DUTIES)[number];

/** What an API key may do, and the duty it stands in for; without one it only reads. */
const DUTIES_OF_SCOPE = {
  read: [],
  applications: ['applicant'],
  manifests: ['dispatcher'],
  scans: ['driver', 'gate'],
  telemetry: [],
} as const satisfies Record<string, readonly Duty[]>;
export type Scope = keyof typeof DUTIES_OF_SCOPE;
export const SCOPES = Object.keys(DUTIES_OF_SCOPE) as readonly Scope[];

/** The duties an API key with these scopes stands in for. */
export function dutiesOfScopes(scopes: readonly Scope[]): readonly Duty[] {
  return [...new Set(scopes.flatMap((scope): readonly Duty[] => DUTIES_OF_SCOPE[scope]))];
}

/** Whether a key with these scopes has the one asked for: every key reads, but for a recorder's, which only reports. */
export function hasScope(scopes: readonly Scope[], wanted: Scope): boolean {
  return scopes.some((scope) => scope === wanted || (wanted === 'read' && scope !== 'telemetry'));
}

/** Whose premises are decorated; it decides what 第二十五條 asks. */
export const PREMISES = ['home', 'business', 'public'] as const;
export type Premises = (typeof PREMISES)[number];

/** Whether a member with these duties may do what one of the wanted duties does. */
export function hasDuty(duties: readonly Duty[], wanted: readonly Duty[]): boolean {
  return duties.includes('owner') || wanted.some((duty) => duties.includes(duty));
}
