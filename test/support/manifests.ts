import type { Category } from '../../src/domain/law/art-03-categories.ts';
import { type Suspicion } from '../../src/domain/manifests/charge.ts';
import { type Claim, NO_CLAIM } from '../../src/domain/manifests/claim.ts';
import { type KnownManifest, type Outcome, outcomeOf } from '../../src/domain/manifests/record.ts';
import type {
  CarrierPermitRecord,
  ControlOrderRecord,
  CopyRecord,
  DisposalPermitRecord,
  ProjectRecord,
  Registers,
  SiteRecord,
  VehicleRecord,
} from '../../src/domain/manifests/registers.ts';
import type {
  Depart,
  Load,
  Receive,
  Recorded,
  Redirect,
  Refuse,
  Return,
  RoadContent,
  RoadScan,
  Sender,
} from '../../src/domain/manifests/scan.ts';
import type { Ground } from '../../src/domain/manifests/ground.ts';
import type { Sheet } from '../../src/domain/manifests/sheet.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { Instant } from '../../src/domain/time.ts';

/** A lawful trip of one day: 15 t of concrete to the facility. Each builder takes only what deviates. */
const DAY = '2021-03-16';
export const PLATE = '鄂L12345';
export const LIMITS = { weightTolerancePercent: 5 };

/** An instant by its Shanghai clock time, on the day of the trip unless another is named. */
export const at = (time: string, day = DAY): Instant => Date.parse(`${day}T${time}+08:00`);

const named = (id: string) => ({ id, name: `${id} 公司` });

export const permit = (change: Partial<DisposalPermitRecord> = {}): DisposalPermitRecord => ({
  number: 'permit-1',
  grantedAt: at('09:00', '2021-03-10'),
  endedAt: null,
  validFrom: '2021-03-10',
  validTo: '2021-06-30',
  planFrom: '2021-03-15',
  planTo: '2021-06-30',
  dailyHours: { from: '18:00', to: '22:00' },
  noiseSensitive: true,
  streams: [
    stream('stream-recyclable', 'recyclable', 'facility'),
    stream('stream-spoil', 'spoil', 'backfill'),
  ],
  carriers: carriers('carrier'),
  isOutside: false,
  copies: [copy()],
  ...UNCHANGED,
  ...change,
});

/** Of a permit that nobody renewed or amended. */
export const UNCHANGED = { deemedTo: null, former: [] };
const WITH_PERMIT = { addedAt: null, removedAt: null };

export const stream = (id: string, category: Category, destinationId: string) => ({
  id,
  category,
  destinationId,
  ...WITH_PERMIT,
});

export const carriers = (...ids: readonly string[]) => ids.map((id) => ({ id, ...WITH_PERMIT }));

export const copy = (change: Partial<CopyRecord> = {}): CopyRecord => ({
  plate: PLATE,
  issuedAt: at('09:00', '2021-03-10'),
  endedAt: null,
  ...change,
});

export const carrierPermit = (change: Partial<CarrierPermitRecord> = {}): CarrierPermitRecord => ({
  number: 'transport-1',
  grantedAt: at('09:00', '2021-03-01'),
  endedAt: null,
  validFrom: '2021-03-01',
  validTo: '2022-02-28',
  copies: [copy()],
  ...UNCHANGED,
  ...change,
});

export const project = (change: Partial<ProjectRecord> = {}): ProjectRecord => ({
  id: 'project',
  kind: 'reconstruction',
  premises: null,
  regionCode: '421202',
  location: { lat: 29.84, lon: 114.32 },
  developer: named('developer'),
  contractor: named('contractor'),
  producer: null,
  propertyManager: null,
  registeredBy: 'somebody',
  permits: [permit()],
  ...change,
});

/** A decoration of business premises, without permits. */
export const exempt = (change: Partial<ProjectRecord> = {}): ProjectRecord =>
  project({
    kind: 'decoration',
    premises: 'business',
    developer: null,
    contractor: null,
    producer: { ...named('producer'), kind: 'unit' },
    permits: [],
    ...change,
  });

export const vehicle = (change: Partial<VehicleRecord> = {}): VehicleRecord => ({
  ownerId: 'carrier',
  knownFrom: at('09:00', '2021-03-01'),
  knownUntil: null,
  grossMassKg: 31_000,
  ratedLoadKg: 20_000,
  roadTransportCertificate: { number: 'R', validFrom: '2021-01-01', validTo: '2021-12-31' },
  passagePermit: { number: 'P', validFrom: '2021-01-01', validTo: '2021-12-31' },
  ...change,
});

/** `stopsOn`: as it was noticed long ago. */
type SiteChange = Partial<SiteRecord> & Readonly<{ stopsOn?: string }>;

export const site = ({ stopsOn, ...change }: SiteChange = {}): SiteRecord => ({
  id: 'facility',
  siteType: 'recyclingFacility',
  regionCode: '4212GX',
  location: { lat: 29.9, lon: 114.4 },
  operator: named('recycler'),
  permit: {
    grantedAt: at('09:00', '2021-03-05'),
    endedAt: null,
    validFrom: '2021-03-05',
    validTo: '2021-12-31',
    ...UNCHANGED,
  },
  acceptsFrom: '2021-03-05',
  acceptsTo: '2021-12-31',
  stops: stopsOn === undefined ? [] : [{ knownFrom: 0, stopsOn }],
  capacityMassKg: 1_000_000,
  receivedMassKg: 0,
  ...change,
});

export const backfill = (change: SiteChange = {}): SiteRecord =>
  site({ id: 'backfill', siteType: 'backfill', operator: named('backfiller'), ...change });

/** Registers by their lists; another facility, `facility-2`, is approved but on nobody's permit. */
export const registers = (
  change: Readonly<{
    carrierPermit?: CarrierPermitRecord;
    projects?: readonly ProjectRecord[];
    vehicles?: readonly VehicleRecord[];
    sites?: readonly SiteRecord[];
    controlOrders?: readonly ControlOrderRecord[];
  }> = {},
): Registers => ({
  carrier: named('carrier'),
  carrierPermit: change.carrierPermit ?? carrierPermit(),
  projects: new Map((change.projects ?? [project()]).map((each) => [each.id, each])),
  vehicles: new Map([[PLATE, change.vehicles ?? [vehicle()]]]),
  sites: new Map(
    (change.sites ?? [site(), backfill(), site({ id: 'facility-2', operator: named('recycler-2') })]).map(
      (each) => [each.id, each],
    ),
  ),
  controlOrders: change.controlOrders ?? [],
});

export const sender = (organisationId: string | null, sub = `${organisationId ?? 'a'} person`): Sender => ({
  sub,
  name: sub,
  organisationId,
  organisationName: organisationId && named(organisationId).name,
});

type Envelope = Partial<Omit<RoadScan, 'content'>>;

/** A scan as recorded; it reaches the server when it happens, unless told otherwise. */
function recorded<Content extends RoadContent>(
  content: Content,
  time: string,
  organisationId: string,
  envelope: Envelope,
): Recorded<Content> {
  const when = envelope.at ?? at(time);
  return {
    id: content.kind,
    at: when,
    receivedAt: when,
    location: null,
    sender: sender(organisationId),
    judgedOnce: { findings: [] },
    ...envelope,
    content,
  };
}

export const load = (change: Partial<Load> = {}, envelope: Envelope = {}): Recorded<Load> => {
  const content: Load = {
    kind: 'load',
    plate: PLATE,
    projectId: 'project',
    category: 'recyclable',
    materials: ['concrete'],
    quantity: { value: 15, unit: 't' },
    destinationId: 'facility',
    ...change,
  };
  return recorded(content, '18:20', 'contractor', envelope);
};

/** A lawful load of spoil to the backfill site. */
export const spoilLoad = (change: Partial<Load> = {}, envelope: Envelope = {}): Recorded<Load> =>
  load(
    { category: 'spoil', materials: ['engineeringSpoil'], destinationId: 'backfill', ...change },
    envelope,
  );

export const depart = (change: Partial<Depart> = {}, envelope: Envelope = {}): Recorded<Depart> =>
  recorded({ kind: 'depart', washed: true, covered: true, ...change }, '18:30', 'carrier', envelope);

export const redirect = (destinationId: string, envelope: Envelope = {}): Recorded<Redirect> =>
  recorded({ kind: 'redirect', destinationId }, '18:50', 'carrier', envelope);

export const receive = (change: Partial<Receive> = {}, envelope: Envelope = {}): Recorded<Receive> =>
  recorded(
    { kind: 'receive', siteId: 'facility', quantity: { value: 15, unit: 't' }, ...change },
    '19:10',
    'recycler',
    envelope,
  );

export const refuseAt = (change: Partial<Refuse> = {}, envelope: Envelope = {}): Recorded<Refuse> =>
  recorded(
    { kind: 'refuse', siteId: 'facility', ground: 'goodsMismatch', ...change },
    '18:45',
    'recycler',
    envelope,
  );

export const returned = (envelope: Envelope = {}): Recorded<Return> =>
  recorded({ kind: 'return' }, '19:30', 'contractor', envelope);

export const ground = (change: Partial<Ground> = {}): Ground => ({
  drawnAt: at('18:10'),
  voidedAt: null,
  closedAt: null,
  settlement: null,
  corrections: [],
  heldAt: null,
  ...change,
});

/** A manifest as it would be stored before its next scan. */
export const manifest = (change: Partial<KnownManifest> = {}): KnownManifest => ({
  ground: ground(),
  claim: NO_CLAIM,
  counted: { siteId: null, massKg: 0, streamId: null },
  scans: [],
  violations: [],
  ...change,
});

/** The claim of a load that found room for all of it, or for none. */
export const claimOf = (massKg: number, change: Partial<Claim> = {}): Claim => ({
  loadScanId: 'load',
  streamId: 'stream-recyclable',
  massKg,
  wantedMassKg: massKg,
  shortfall: false,
  shortAtLoading: false,
  ...change,
});

export type Known = Readonly<{
  ground?: Partial<Ground>;
  registers?: Registers;
  claim?: Claim;
  violations?: KnownManifest['violations'];
}>;

/** What follows from these scans; the claim found room. */
export function workedOut(scans: readonly RoadScan[], known: Known = {}): Outcome {
  const { claim = claimOf(15_000) } = known;
  return outcomeOf(
    manifest({ ground: ground(known.ground), violations: known.violations ?? [] }),
    scans,
    claim,
    known.registers ?? registers(),
    LIMITS,
  );
}

export const sheetOf = (scans: readonly RoadScan[], known: Known = {}): Sheet =>
  workedOut(scans, known).sheet;

export const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

/** The codes found in these scans. */
export const found = (scans: readonly RoadScan[], known: Known = {}) => codes(sheetOf(scans, known).findings);

/** A suspicion in one line: role and name, what of, and the clauses. */
export const shown = ({ party, offence, citations }: Suspicion) =>
  `${party.role} ${party.id ?? party.name}: ${offence} ${citations.join(' ')}`;

/** Who is charged in these scans, and with what. */
export const charged = (scans: readonly RoadScan[], known: Known = {}) =>
  sheetOf(scans, known).suspicions.map(shown);

/** Whether the scan with this id was cleared; null where it is no load or departure, or waits. */
export function isCleared(sheet: Sheet, scanId: string): boolean | null {
  const { clearance } = sheet.ofScan(scanId);
  return clearance && !clearance.some(({ severity }) => severity === 'block');
}

/** The offences of a sheet, each with the act it belongs to. */
export const actKeysOf = ({ suspicions }: Sheet) =>
  suspicions.map(({ offence, actKey }) => `${offence} ${actKey}`);
