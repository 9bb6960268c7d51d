import type { Step } from './step.ts';

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
  at: at('18:20'),
  location: { lat: 29.84, lon: 114.32 },
  plate: '鄂L12345',
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
  at: at('18:40'),
  washed: true,
  covered: true,
  ...change,
});
const receive = (manifestNumber: string, id: string, tonnes: number, time = '19:40') => ({
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
    clock: at('18:00'),
    op: 'drawManifests',
    as: 'carrier',
    body: { permitNumber: '{transportPermit}', count: 8 },
    status: 201,
    keep: {
      filed: '/numbers/0',
      open: '/numbers/1',
      refused: '/numbers/2',
      lost: '/numbers/3',
      voided: '/numbers/4',
      home: '/numbers/5',
    },
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
      plate: '鄂L12345',
      projectId: '{projectId}',
      category: 'recyclable',
      materials: ['concrete'],
      quantity: { value: 15, unit: 't' },
      destinationId: '{siteId}',
      at: at('18:20'),
    },
  },
  scan('contractor', load('filed', 'load'), {
    clock: at('18:20'),
    name: 'load',
    tells: 'The gate of the project scans 15 t: cleared, the first copy is complete',
  }),
  scan('contractor', load('filed', 'load', { id: '{load}' }), {
    name: 'repeat',
    tells: 'A phone that retries is told the same',
    status: 200,
  }),
  scan('contractor', load('filed', 'load', { id: '{load}', quantity: { value: 16, unit: 't' } }), {
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
  scan('contractor', depart('filed', 'wrongSender', { at: at('18:21') }), {
    tells: 'A departure is scanned by the carrier; to the project there is nothing to depart with',
    status: 404,
  }),
  scan('driver', depart('filed', 'depart'), {
    clock: at('18:40'),
    name: 'depart',
    tells: 'The driver departs, washed and covered',
  }),
  scan('recycler', receive('filed', 'receive', 15.2), {
    clock: at('19:45'),
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
    keep: { correctionId: '/id' },
  }),
  onManifest('answerCorrection', 'Another party agrees; no scan changes', {
    as: 'contractor',
    params: { number: '{filed}', id: '{correctionId}' },
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
      at: at('19:00'),
      manifestNumber: '{filed}',
      plate: '鄂L12345',
      note: '路檢，覆蓋嚴密',
    },
    { name: 'inspect', tells: 'An officer looks at the vehicle on the road' },
  ),
];

/** What goes otherwise: differences, refusals, numbers that are spoiled, loads that never arrive. */
const OTHERWISE: readonly Step[] = [
  {
    tells: 'A phone that was without a network sends its scans at once',
    clock: at('21:30'),
    op: 'recordScans',
    as: 'contractor',
    body: { scans: [load('open', 'openLoad', { at: at('20:00') }), { kind: 'load' }] },
  },
  scan('driver', depart('open', 'openDepart', { at: at('20:15'), covered: false }), {
    name: 'uncovered',
    tells: 'A departure uncovered is recorded, and becomes a suspected violation',
  }),
  scan('recycler', receive('open', 'openReceive', 9, '21:10'), {
    name: 'difference',
    tells: '9 t weighed of 15 t declared: the manifest is not filed yet',
  }),
  onManifest('settleManifest', 'An officer settles the weight, and it is filed', {
    as: 'officer',
    params: { number: '{open}' },
    body: { massKg: 9_000, reason: '核查地磅記錄' },
  }),
  onManifest('settleManifest', 'What is filed is settled no more', {
    as: 'officer',
    params: { number: '{open}' },
    body: { massKg: 9_000, reason: '核查地磅記錄' },
    status: 409,
  }),
  scan('contractor', load('refused', 'refusedLoad', { at: at('20:30') }), { tells: 'Another load' }),
  scan('driver', depart('refused', 'refusedDepart', { at: at('20:40') }), { tells: 'It departs' }),
  scan(
    'recycler',
    {
      id: '{new:refusal}',
      kind: 'refuse',
      manifestNumber: '{refused}',
      at: at('21:20'),
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
      at: at('21:25'),
    },
    { name: 'return', tells: 'The project takes it back' },
  ),
  scan(
    'householder',
    load('home', 'homeLoad', {
      at: at('20:50'),
      projectId: '{householdId}',
      plate: '鄂L13579',
      quantity: { value: 2, unit: 't' },
    }),
    { name: 'household', tells: 'A householder scans a load of their own' },
  ),
  scan(
    'driver',
    {
      id: '{new:redirect}',
      kind: 'redirect',
      manifestNumber: '{home}',
      at: at('21:00'),
      destinationId: '{treatmentId}',
    },
    { name: 'redirect', tells: 'The driver takes it to another site' },
  ),
  onManifest('voidManifest', 'A number that was spoiled is given up', {
    as: 'carrier',
    params: { number: '{voided}' },
    body: { reason: '打印損壞' },
  }),
  scan('contractor', load('lost', 'lostLoad', { at: at('21:05') }), { tells: 'A load that never arrives' }),
  scan('driver', depart('lost', 'lostDepart', { at: at('21:15') }), { tells: 'It departs and breaks down' }),
];

/** What facilities and projects report. */
const REPORTS: readonly Step[] = [
  onManifest('closeManifest', 'An overdue load that will not arrive', {
    clock: '2026-03-18T09:00:00+08:00',
    as: 'officer',
    params: { number: '{lost}' },
    body: { reason: '車輛事故，貨物已另行處置' },
  }),
  {
    tells: 'A facility says when it stops, a month ahead',
    op: 'noticeClosure',
    as: 'recycler',
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
    body: { kind: 'recorder', recorderId: 'R-0017', plate: '鄂L12345' },
    status: 201,
  },
  {
    tells: 'The camera at a gate',
    op: 'registerDevice',
    as: 'recycler',
    name: 'video',
    body: { kind: 'video', label: '進場地磅', siteId: '{siteId}' },
    status: 201,
    keep: { cameraId: '/id' },
  },
  {
    tells: 'The camera is alive',
    op: 'reportDeviceSign',
    as: 'recycler',
    params: { id: '{cameraId}' },
    body: { at: '2026-03-18T09:00:00+08:00' },
    status: 201,
  },
  { tells: 'Devices of a vehicle', op: 'listDevices', as: 'carrier', query: { plate: '鄂L12345' } },
  {
    tells: 'A platform sends points, by a key with the scope telemetry; the one of a stranger is refused',
    op: 'ingestTelemetry',
    as: 'key:telemetryKey',
    body: {
      points: [
        {
          recorderId: 'R-0017',
          at: at('18:50'),
          lat: 29.84,
          lon: 114.32,
          speedKmh: 42,
          covered: true,
          loaded: true,
        },
        {
          recorderId: 'R-0017',
          at: at('19:00'),
          lat: 29.83,
          lon: 114.31,
          speedKmh: 38,
          covered: true,
          loaded: true,
        },
        {
          recorderId: 'R-9999',
          at: at('19:00'),
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
    params: { plate: '鄂L12345' },
    query: { from: at('18:00'), to: at('20:00') },
  },
];

export const HAULING: readonly Step[] = [...MAIN, ...OTHERWISE, ...REPORTS];
