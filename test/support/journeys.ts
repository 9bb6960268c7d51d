/**
 * Journeys through the service as data: run as tests, and printed as they run. `{name}` stands for what the world
 * has or an earlier step kept; a new name in `{new:name}` is an id made on the device.
 */
export type Step = Readonly<{
  /** What happens, as a sentence. */
  tells: string;
  clock?: string;
  as?: string;
  op?: string;
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  status?: number;
  /** What the answer has, among other things. */
  answer?: unknown;
  /** The codes of the answer's findings, all of them. */
  findings?: readonly string[];
  /** Names for parts of the answer, by JSON pointer. */
  keep?: Readonly<Record<string, string>>;
}>;

export type Journey = Readonly<{ title: string; steps: readonly Step[] }>;

const at = (time: string) => `2021-03-16T${time}:00+08:00`;

const drawn = (count: number, keep: Readonly<Record<string, string>>): readonly Step[] => [
  { tells: 'It is 18:00.', clock: at('18:00') },
  {
    tells: 'The carrier draws manifest numbers from the authority.',
    as: 'carrier',
    op: 'drawManifests',
    body: { permitNumber: '{transportPermit}', count },
    status: 201,
    answer: { permitNumber: '{transportPermit}' },
    keep,
  },
];

const scan = (
  as: string,
  body: Readonly<Record<string, unknown>>,
  step: Partial<Step> & { tells: string },
): Step => ({
  as,
  op: 'recordScan',
  body,
  status: 201,
  ...step,
});

const load = (manifestNumber: string, id: string, change: Readonly<Record<string, unknown>> = {}) => ({
  id,
  manifestNumber,
  kind: 'load',
  at: at('18:20'),
  plate: '{plate}',
  projectId: '{projectId}',
  category: 'recyclable',
  materials: ['concrete', 'brick'],
  quantity: { value: 15, unit: 't' },
  destinationId: '{siteId}',
  ...change,
});
const depart = (manifestNumber: string, id: string, change: Readonly<Record<string, unknown>> = {}) => ({
  id,
  manifestNumber,
  kind: 'depart',
  at: at('18:40'),
  washed: true,
  covered: true,
  ...change,
});
const receive = (manifestNumber: string, id: string, tonnes: number) => ({
  id,
  manifestNumber,
  kind: 'receive',
  at: at('19:40'),
  siteId: '{siteId}',
  quantity: { value: tonnes, unit: 't' },
});

export const JOURNEYS: readonly Journey[] = [
  {
    title: 'The main job: a load of rubble from the gate of the project to the fourth copy',
    steps: [
      ...drawn(1, { m: '/numbers/0' }),
      { tells: 'It is 18:20.', clock: at('18:20') },
      scan('contractor', load('{m}', '{new:l}'), {
        tells: 'The gate of the project scans 15 t; the load is cleared, the emitter’s copy complete.',
        answer: { outcome: 'recorded', manifest: { state: 'loaded' }, clearance: { granted: true } },
        findings: [],
      }),
      { tells: 'It is 18:40.', clock: at('18:40') },
      scan('carrier', depart('{m}', '{new:d}'), {
        tells: 'The driver scans the departure, washed and covered; it is cleared.',
        answer: { manifest: { state: 'inTransit' }, clearance: { granted: true } },
        findings: [],
      }),
      { tells: 'It is 19:45.', clock: at('19:45') },
      scan('recycler', receive('{m}', '{new:r}', 15.2), {
        tells: 'The facility weighs 15.2 t; the three copies are complete and the fourth is filed.',
        answer: { manifest: { state: 'filed' } },
        findings: [],
      }),
      {
        tells: 'The permit has been used for what was declared, and has received what was weighed.',
        as: 'contractor',
        op: 'getPermit',
        params: { number: '{disposalPermit}' },
        answer: { scope: { streams: [{ consumedMassKg: 15_000, receivedMassKg: 15_200 }] } },
      },
      {
        tells: 'The facility has received it.',
        as: 'recycler',
        op: 'getSite',
        params: { id: '{siteId}' },
        answer: { receivedMassKg: 15_200 },
      },
      {
        tells: 'The recycler reads its copy.',
        as: 'recycler',
        op: 'getManifestCopy',
        params: { number: '{m}', holder: 'recycler' },
        answer: { holder: 'recycler', manifest: { state: 'filed', findings: [] } },
        keep: { credential: '/credential' },
      },
      {
        tells: 'Anybody may scan its QR code and learn that it is genuine.',
        op: 'verifyCredential',
        params: { credential: '{credential}' },
        answer: { valid: true, number: '{m}', plate: '{plate}' },
      },
      {
        tells: 'The department of ecology sees the flow of the day.',
        as: 'ecology',
        op: 'getFlows',
        query: { from: '2021-03-16', to: '2021-03-16' },
        answer: { items: [{ category: 'recyclable', massKg: 15_200, loads: 1 }], unmeasured: [] },
      },
      {
        tells: 'Nobody is suspected of anything.',
        as: 'city',
        op: 'listViolations',
        query: { manifestNumber: '{m}' },
        answer: { items: { length: 0 } },
      },
    ],
  },
  {
    title: 'Scans that come late, twice and out of order, and a weight that is settled',
    steps: [
      ...drawn(2, { m: '/numbers/0', n: '/numbers/1' }),
      { tells: 'It is 22:30; the phones were without a network all evening.', clock: at('22:30') },
      scan('recycler', receive('{m}', '{new:r}', 15), {
        tells: 'The facility was online first: its scan waits for the others.',
        answer: { manifest: { state: 'drawn' } },
      }),
      scan('carrier', depart('{m}', '{new:d}'), {
        tells: 'The driver’s scan waits too, neither cleared nor refused.',
        answer: { manifest: { state: 'drawn' } },
        findings: [],
      }),
      scan('contractor', load('{m}', '{new:l}'), {
        tells: 'The last to arrive is the first that happened; all is filed at once.',
        answer: { manifest: { state: 'filed' }, clearance: { granted: true } },
        findings: [],
      }),
      scan('contractor', load('{m}', '{l}'), {
        tells: 'A phone that retries is told the same.',
        status: 200,
        answer: { outcome: 'duplicate', manifest: { state: 'filed' } },
      }),
      scan('contractor', load('{n}', '{l}'), {
        tells: 'The same id for another manifest is a conflict.',
        status: 409,
        answer: { code: 'scan_conflict' },
      }),
      scan('contractor', load('{n}', '{new:l2}'), {
        tells: 'Another load leaves the gate.',
        answer: { clearance: { granted: true } },
      }),
      scan('carrier', depart('{n}', '{new:d2}'), {
        tells: 'It departs.',
        answer: { manifest: { state: 'inTransit' } },
      }),
      { tells: 'A day and a half goes by.', clock: '2021-03-18T09:00:00+08:00' },
      {
        tells: 'The load is overdue.',
        as: 'city',
        op: 'listManifests',
        query: { overdue: 'true' },
        answer: { items: [{ number: '{n}', overdue: true }] },
      },
      scan('recycler', receive('{n}', '{new:r2}', 10), {
        tells: 'The receipt arrives late: 10 t weighed of 15 t declared.',
        answer: { manifest: { state: 'received' } },
        findings: ['quantity_mismatch'],
      }),
      {
        tells: 'An officer settles the difference, and the manifest is filed.',
        as: 'city',
        op: 'settleManifest',
        params: { number: '{n}' },
        body: { massKg: 10_000, reason: '核查地磅記錄' },
        answer: { state: 'filed', open: { length: 0 }, settledMassKg: 10_000 },
      },
      {
        tells: 'The permit has been used for 15 t and for the 10 t settled.',
        as: 'contractor',
        op: 'getPermit',
        params: { number: '{disposalPermit}' },
        answer: { scope: { streams: [{ consumedMassKg: 25_000, receivedMassKg: 25_000 }] } },
      },
    ],
  },
  {
    title: 'An overloaded vehicle that leaves all the same and is sent back',
    steps: [
      ...drawn(1, { m: '/numbers/0' }),
      { tells: 'It is 22:30.', clock: at('22:30') },
      scan('contractor', load('{m}', '{new:l}', { quantity: { value: 24, unit: 't' } }), {
        tells: '24 t on a vehicle rated for 20 t are recorded and not cleared.',
        answer: { manifest: { state: 'loaded' }, clearance: { granted: false } },
        findings: ['overloaded'],
      }),
      scan('carrier', depart('{m}', '{new:d}', { at: at('22:10'), covered: false }), {
        tells: 'It departs after hours, uncovered.',
        answer: { clearance: { granted: false } },
        findings: ['departed_without_clearance', 'outside_approved_time', 'uncovered'],
      }),
      scan(
        'recycler',
        {
          id: '{new:f}',
          manifestNumber: '{m}',
          kind: 'refuse',
          at: at('22:20'),
          siteId: '{siteId}',
          ground: 'goodsMismatch',
        },
        {
          tells: 'The facility refuses it: the goods are not those of the sheet.',
          answer: { manifest: { state: 'refused' } },
          findings: [],
        },
      ),
      scan(
        'contractor',
        { id: '{new:b}', manifestNumber: '{m}', kind: 'return', at: at('22:25') },
        {
          tells: 'The project takes it back, and the permit is as it was.',
          answer: { manifest: { state: 'returned' } },
        },
      ),
      {
        tells: 'The permit has been used for nothing.',
        as: 'contractor',
        op: 'getPermit',
        params: { number: '{disposalPermit}' },
        answer: { scope: { streams: [{ consumedMassKg: 0, receivedMassKg: 0 }] } },
      },
      {
        tells: 'What the carrier did stays suspected.',
        as: 'carrier',
        op: 'listViolations',
        query: { manifestNumber: '{m}', status: 'suspected' },
        answer: { items: { length: 4 } },
      },
    ],
  },
];
