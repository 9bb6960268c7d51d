import type { Step } from './step.ts';

/** Not before the numbers were drawn, and hardly ahead of a clock that was set to nine. */
const at = (time: string) => `2026-03-16T${time}:00+08:00`;
const scan = (
  as: string,
  body: Readonly<Record<string, unknown>>,
  rest: Partial<Step> & { tells: string },
): Step => ({
  op: 'recordScan',
  as,
  body,
  status: 201,
  ...rest,
});
const load = (manifestNumber: string, id: string, change: Readonly<Record<string, unknown>> = {}) => ({
  id: `{new:${id}}`,
  manifestNumber: `{${manifestNumber}}`,
  kind: 'load',
  at: at('09:02'),
  location: { lat: 29.84, lon: 114.32 },
  plate: '鄂L90001',
  projectId: '{projectId}',
  category: 'recyclable',
  materials: ['concrete', 'brick'],
  quantity: { value: 15, unit: 't' },
  destinationId: '{siteId}',
  ...change,
});
const depart = (manifestNumber: string, id: string, change: Readonly<Record<string, unknown>> = {}) => ({
  id: `{new:${id}}`,
  manifestNumber: `{${manifestNumber}}`,
  kind: 'depart',
  at: at('09:03'),
  washed: true,
  covered: true,
  ...change,
});
const receive = (manifestNumber: string, id: string, tonnes: number, time = '09:04') => ({
  id: `{new:${id}}`,
  manifestNumber: `{${manifestNumber}}`,
  kind: 'receive',
  at: at(time),
  siteId: '{siteId}',
  quantity: { value: tonnes, unit: 't' },
});
const onManifest = (op: Step['op'], tells: string, rest: Partial<Step>): Step => ({
  tells,
  op,
  params: { number: '{filed}' },
  ...rest,
});

/** A load of rubble from the gate of the project to the fourth copy. */
const MAIN: readonly Step[] = [
  {
    tells: 'The carrier draws numbers for the evening',
    op: 'drawManifests',
    as: 'carrier',
    body: { permitNumber: '{transportPermit}', count: 8 },
    status: 201,
  },
  {
    tells: 'A disposal permit gives no manifest numbers',
    op: 'drawManifests',
    as: 'carrier',
    body: { permitNumber: '{disposalPermit}', count: 1 },
    status: 422,
  },
  {
    tells: 'What a load would be told, before anybody loads',
    op: 'checkClearance',
    as: 'contractor',
    body: {
      plate: '鄂L90001',
      projectId: '{projectId}',
      category: 'recyclable',
      materials: ['concrete'],
      quantity: { value: 15, unit: 't' },
      destinationId: '{siteId}',
      at: at('09:02'),
    },
  },
  scan('contractor', load('drawn', 'load'), {
    name: 'load',
    tells: 'The gate of the project scans 15 t: cleared, the first copy is complete',
  }),
  scan('contractor', load('drawn', 'load', { id: '{load}' }), {
    name: 'repeat',
    tells: 'A phone that retries is told the same',
    status: 200,
  }),
  scan('contractor', load('drawn', 'load', { id: '{load}', quantity: { value: 16, unit: 't' } }), {
    tells: 'The same id with other content: the first stands',
    status: 409,
  }),
  scan(
    'contractor',
    { kind: 'load' },
    {
      tells: 'A scan that is malformed: every error is listed',
      status: 400,
    },
  ),
  scan('contractor', depart('drawn', 'wrongSender'), {
    tells: 'A departure is scanned by the carrier; to the project there is nothing to depart with',
    status: 404,
  }),
  scan('driver', depart('drawn', 'depart'), {
    name: 'depart',
    tells: 'The driver departs, washed and covered',
  }),
  scan('recycler', receive('drawn', 'receive', 15.2), {
    name: 'receive',
    tells: 'The facility weighs 15.2 t: three copies are complete, the fourth is filed',
  }),
  onManifest('getManifest', 'One manifest with its four copies and its scans', { as: 'contractor' }),
  { tells: 'Manifests that are filed', op: 'listManifests', as: 'carrier', query: { state: 'filed' } },
  onManifest('getManifestCopy', 'The copy of the recycler', {
    as: 'recycler',
    params: { number: '{filed}', holder: 'recycler' },
  }),
  onManifest('proposeCorrection', 'A party proposes what the sheet should say', {
    as: 'recycler',
    body: { changes: { quantity: { value: 15.2, unit: 't' } }, reason: '申報數量誤錄' },
    status: 201,
  }),
  onManifest('answerCorrection', 'Another party agrees; no scan changes', {
    as: 'contractor',
    params: { number: '{corrected}', id: '{correction}' },
    body: { answer: 'agree' },
  }),
  onManifest('requestCorrection', 'The authority asks for a correction', {
    as: 'officer',
    body: { reason: '車牌與地磅記錄不符，請更正' },
    status: 201,
  }),
  scan(
    'xianan',
    {
      id: '{new:inspection}',
      kind: 'inspect',
      at: at('09:03'),
      manifestNumber: '{departed}',
      plate: '鄂L90006',
      note: '路檢，覆蓋嚴密',
    },
    { name: 'inspect', tells: 'An officer looks at the vehicle on the road' },
  ),
];

/** What goes otherwise: differences, refusals, numbers that are spoiled, loads that never arrive. */
const OTHERWISE: readonly Step[] = [
  {
    tells: 'A phone that was without a network sends its scans at once; the number of one was read wrongly',
    op: 'recordScans',
    as: 'contractor',
    body: {
      scans: [
        load('waiting', 'waitingLoad', { plate: '鄂L90002' }),
        load('waiting', 'misreadLoad', { plate: '鄂L90002', manifestNumber: '421200260316000999K7QXD' }),
      ],
    },
  },
  scan('driver', depart('loaded', 'loadedDepart', { covered: false }), {
    name: 'uncovered',
    tells: 'A departure uncovered is recorded, and becomes a suspected violation',
  }),
  scan('recycler', receive('loaded', 'loadedReceive', 9), {
    name: 'difference',
    tells: '9 t weighed of 15 t declared: the manifest is not filed yet',
  }),
  onManifest('settleManifest', 'An officer settles the weight, and it is filed', {
    as: 'officer',
    params: { number: '{different}' },
    body: { massKg: 9_000, reason: '核查地磅記錄' },
  }),
  onManifest('settleManifest', 'What is filed is settled no more', {
    as: 'officer',
    params: { number: '{different}' },
    body: { massKg: 9_000, reason: '核查地磅記錄' },
    status: 409,
  }),
  scan('driver', depart('waiting', 'waitingDepart'), { tells: 'It departs' }),
  scan(
    'recycler',
    {
      id: '{new:refusal}',
      kind: 'refuse',
      manifestNumber: '{waiting}',
      at: at('09:04'),
      siteId: '{siteId}',
      ground: 'goodsMismatch',
    },
    { name: 'refuse', tells: 'The facility refuses a load' },
  ),
  scan(
    'contractor',
    {
      id: '{new:return}',
      kind: 'return',
      manifestNumber: '{refused}',
      at: at('09:04'),
    },
    { name: 'return', tells: 'The project takes it back' },
  ),
  scan(
    'householder',
    load('listed', 'homeLoad', { projectId: '{householdId}', quantity: { value: 2, unit: 't' } }),
    { name: 'household', tells: 'A householder scans a load of their own' },
  ),
  scan(
    'driver',
    {
      id: '{new:redirect}',
      kind: 'redirect',
      manifestNumber: '{listed}',
      at: at('09:03'),
      destinationId: '{treatmentId}',
    },
    { name: 'redirect', tells: 'The driver takes it to another site' },
  ),
  onManifest('voidManifest', 'A number that was spoiled is given up', {
    as: 'carrier',
    params: { number: '{spoiled}' },
    body: { reason: '打印損壞' },
  }),
];

/** What facilities and projects report. */
const REPORTS: readonly Step[] = [
  {
    tells: 'A facility says when it stops, a month ahead',
    op: 'noticeClosure',
    as: 'treatment',
    params: { id: '{treatmentId}' },
    body: { stopsOn: '2026-12-31' },
    status: 201,
  },
  {
    tells: 'The month is not over',
    op: 'fileIntakeReport',
    as: 'recycler',
    params: { id: '{siteId}' },
    body: { month: '2026-03' },
    status: 422,
  },
  {
    tells: 'What came in during a month is confirmed',
    op: 'fileIntakeReport',
    as: 'recycler',
    params: { id: '{siteId}' },
    body: { month: '2026-02', masses: [] },
    status: 201,
  },
  {
    tells: 'What was recycled on the project itself',
    op: 'reportOnsiteRecycling',
    as: 'contractor',
    params: { id: '{projectId}' },
    body: { on: '2026-03-16', materials: ['concrete'], quantity: { value: 40, unit: 't' } },
    status: 201,
  },
  {
    tells: 'What was filled back on the project itself',
    op: 'recordBackfill',
    as: 'contractor',
    params: { id: '{projectId}' },
    body: { on: '2026-03-16', quantity: { value: 800, unit: 'm3' }, dustMeasures: '噴淋、覆蓋防塵網' },
    status: 201,
  },
  {
    tells: 'The statement of a month for the producer',
    op: 'getProducerStatement',
    as: 'developer',
    params: { id: '{projectId}', month: '2026-03' },
  },
  {
    tells: 'The recorder of a vehicle',
    op: 'registerDevice',
    as: 'carrier',
    name: 'recorder',
    body: { kind: 'recorder', recorderId: 'R-90001', plate: '鄂L90001' },
    status: 201,
  },
  {
    tells: 'The camera at a gate',
    op: 'registerDevice',
    as: 'recycler',
    name: 'video',
    body: { kind: 'video', label: '進場地磅', siteId: '{siteId}' },
    status: 201,
  },
  {
    tells: 'The camera is alive',
    op: 'reportDeviceSign',
    as: 'treatment',
    params: { id: '{device_camera}' },
    body: { at: at('09:02') },
    status: 201,
  },
  { tells: 'Devices of a vehicle', op: 'listDevices', as: 'carrier', query: { plate: '鄂L90001' } },
  {
    tells: 'A platform sends points, by a key with the scope telemetry; the one of a stranger is refused',
    op: 'ingestTelemetry',
    as: 'key:telemetryKey',
    from: 'Take `key` from the answer of `createApiKey`, of the example `telemetry`, as the token',
    body: {
      points: [
        {
          recorderId: 'R-90001',
          at: at('09:02'),
          lat: 29.84,
          lon: 114.32,
          speedKmh: 42,
          covered: true,
          loaded: true,
        },
        {
          recorderId: 'R-90001',
          at: at('09:03'),
          lat: 29.83,
          lon: 114.31,
          speedKmh: 38,
          covered: true,
          loaded: true,
        },
        {
          recorderId: 'R-9999',
          at: at('09:03'),
          lat: 29.83,
          lon: 114.31,
          speedKmh: 38,
          covered: null,
          loaded: null,
        },
      ],
    },
    status: 202,
  },
  {
    tells: 'Where a vehicle was',
    op: 'getVehicleTrack',
    as: 'carrier',
    params: { plate: '鄂L90001' },
    query: { from: at('09:00'), to: at('10:00') },
  },
];

export const HAULING: readonly Step[] = [...MAIN, ...OTHERWISE, ...REPORTS];

/** What takes until the next day but one. */
export const OVERDUE: readonly Step[] = [
  onManifest('closeManifest', 'An overdue load that will not arrive', {
    clock: '2026-03-18T09:00:00+08:00',
    as: 'officer',
    params: { number: '{departed}' },
    body: { reason: '車輛事故，貨物已另行處置' },
    from: 'Set the clock two days on by `setSandboxClock`: a load is overdue a day after it departed',
  }),
];
