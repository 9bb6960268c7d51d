import type { Category, Material, ProjectKind } from '../law/art-03-categories.ts';
import type { SiteType } from '../law/art-06-destinations.ts';
import type { Quantity } from '../quantity.ts';
import type { DailyHours, Day, Instant } from '../time.ts';

export const APPLICATION_KINDS = ['disposal', 'transport', 'receiving', 'recycling'] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

export type Span = Optional<{ from: Day; to: Day }>;
export type DocumentReference = Optional<{ kind: string; documentId: string }>;
export type Location = Readonly<{ lat: number; lon: number }>;

export type Stream = Optional<{
  category: Category;
  materials: readonly Material[];
  quantity: Quantity;
  destinationId: string;
}>;

export type Plan = Optional<{
  streams: readonly Stream[];
  period: Span;
  dailyHours: Optional<DailyHours>;
  route: Optional<{ description: string; noiseSensitive: boolean; line: unknown }>;
}>;

export type CarriageContract = Optional<{
  carrierId: string;
  number: string;
  signedOn: Day;
  validTo: Day;
  plates: readonly string[];
  documentId: string;
}>;

export type DisposalContract = Optional<{
  destinationId: string;
  category: Category;
  number: string;
  signedOn: Day;
  validTo: Day;
  documentId: string;
}>;

export type SiteProposal = Optional<{
  name: string;
  siteType: SiteType;
  regionCode: string;
  location: Location;
  boundary: unknown;
  capacity: Quantity;
  acceptsFrom: Day;
  acceptsTo: Day;
}>;

export type Concession = Optional<{ number: string; grantor: string; validFrom: Day; validTo: Day }>;

/** What the applicant wrote. It may be saved incomplete: what is missing is a finding, never an error. */
export type ApplicationBody = Optional<{
  projectId: string;
  planFilingNumber: string;
  regionCode: string;
  documents: readonly DocumentReference[];
  plan: Plan;
  carriageContracts: readonly CarriageContract[];
  disposalContracts: readonly DisposalContract[];
  plates: readonly string[];
  dailyCapacity: Quantity;
  tripsPerDay: number;
  site: SiteProposal;
  concession: Concession;
}>;

/** An officer's word that a condition is met: who, when, and what was found. */
export type Attestation = Readonly<{ citation: string; statement: string; by: string; at: Instant }>;

export const SURVEY_CHECKS = [
  'washBay',
  'slopeStability',
  'enclosure',
  'pavedAccess',
  'yard',
  'machines',
] as const;
export type SurveyCheck = (typeof SURVEY_CHECKS)[number];

export type Survey = Readonly<{
  surveyedOn: Day;
  officers: readonly Readonly<{ sub: string; name: string }>[];
  checks: Readonly<Partial<Record<SurveyCheck, boolean>>>;
  note: string | null;
  by: string;
  at: Instant;
}>;

/** A party named in a contract says that it never made it (第九條): its row waits for an officer. */
export type Contest = Readonly<{
  contractNumber: string;
  organisationId: string;
  reason: string;
  at: Instant;
}>;

/** A certificate of a vehicle, valid from and to days that are both included. */
export type Certificate = Readonly<{ number: string; validFrom: Day; validTo: Day }>;

export type Vehicle = Readonly<{
  plate: string;
  grossMassKg: number | null;
  ratedLoadKg: number;
  roadTransportCertificate: Certificate | null;
  passagePermit: Certificate | null;
  equipment: Readonly<{ sealedCover: boolean; recorderId: string | null; sortedTransport: boolean }>;
}>;

/** A permit of a carrier as it stands today. `activePlates` are the plates of its active copies. */
export type CarrierPermit = Readonly<{
  kind: 'transport' | 'recycling';
  carrierId: string;
  /** False once it is ended or past its last day. */
  active: boolean;
  validFrom: Day;
  validTo: Day;
  activePlates: readonly string[];
}>;

/** A site as a destination, as it stands today. */
export type DestinationFacts = Readonly<{
  id: string;
  siteType: SiteType;
  operatorId: string;
  /** The days of its approval, or null where the approval was ended. Treatment sites are approved under other law. */
  approved: Readonly<{ from: Day; to: Day }> | null;
  acceptsFrom: Day;
  acceptsTo: Day;
  stopsOn: Day | null;
  /** Capacity less what was received and what active permits have reserved, in kg; may be negative. */
  remainingMassKg: number;
}>;

/** Everything an assessment is worked out from. Maps hold only what the body refers to. */
export type ApplicationFacts = Readonly<{
  kind: ApplicationKind;
  body: ApplicationBody;
  applicant: Readonly<{ id: string; uscc: string }>;
  project: Readonly<{ kind: ProjectKind; commencesOn: Day }> | null;
  /**
   * The region of the project, or of the site that is asked for, where its boundary does not hold the place (第七條).
   * Not in what was kept before there were boundaries.
   */
  regionMissed?: string | null;
  /** The applicant's registered vehicles among the plates of the body, by plate. */
  vehicles: ReadonlyMap<string, Vehicle>;
  carrierPermits: readonly CarrierPermit[];
  destinations: ReadonlyMap<string, DestinationFacts>;
  attestations: readonly Attestation[];
  /** As `standingSurvey` gives it. */
  survey: Survey | null;
  contests: readonly Contest[];
}>;
