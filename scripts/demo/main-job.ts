import { randomUUID } from 'node:crypto';
import { check, createClient, say } from './client.ts';
import { grantPermits, type Granted } from './permits.ts';
import type { DemoService } from './service.ts';

/** A day on which spoil and rubble move: a Monday evening in March. */
const EVENING = '2026-03-16';
const at = (time: string) => `${EVENING}T${time}:00+08:00`;

/** From nothing to the fourth copy; the PDFs by file name. */
export async function mainJob(service: DemoService): Promise<ReadonlyMap<string, Buffer>> {
  const client = createClient(service);
  console.log('\nPermits');
  const granted = await grantPermits(client);

  console.log('\nA load that is as it should be');
  await client.clock(at('18:10'));
  const { numbers } = await client.json('carrier', 'POST', '/v1/manifest-draws', {
    body: { permitNumber: granted.transportPermit, count: 3 },
    status: 201,
  });
  const [good, bad] = numbers as [string, string];
  say('18:10', `the carrier draws ${numbers.length} manifest numbers, the first ${good}`);
  await goodLoad(client, granted, good);

  console.log('\nA load that goes wrong');
  await badLoad(client, granted, bad);

  console.log('\nPaper');
  const copies = await Promise.all(
    (['emitter', 'carrier', 'recycler', 'authority'] as const).map(async (holder, index) => {
      const who = {
        emitter: 'contractor',
        carrier: 'carrier',
        recycler: 'recycler',
        authority: 'city officer',
      }[holder];
      const pdf = await client.bytes(who, `/v1/manifests/${good}/copies/${holder}`);
      check(
        pdf.subarray(0, 5).toString() === '%PDF-',
        `the ${holder}'s copy is a PDF`,
        pdf.subarray(0, 20).toString(),
      );
      return [`manifest-${index + 1}-${holder}.pdf`, pdf] as const;
    }),
  );
  const permitCopy = await client.bytes('carrier', `/v1/permits/${granted.transportPermit}/copies/1`);
  return new Map([...copies, ['permit-copy-1.pdf', permitCopy] as const]);
}

type Client = ReturnType<typeof createClient>;

async function scan(client: Client, who: string, body: object) {
  return client.json(who, 'POST', '/v1/scans', { body: { id: randomUUID(), ...body }, status: 201 });
}

function load(granted: Granted, manifestNumber: string, time: string, plate: string, tonnes: number) {
  return {
    manifestNumber,
    kind: 'load',
    at: at(time),
    plate,
    projectId: granted.projectId,
    category: 'recyclable',
    materials: ['concrete', 'brick'],
    quantity: { value: tonnes, unit: 't' },
    destinationId: granted.siteId,
    driverName: '陳師傅',
    location: { lat: 29.8412, lon: 114.3229 },
  };
}

async function goodLoad(client: Client, granted: Granted, number: string): Promise<void> {
  await client.clock(at('18:25'));
  const loaded = await scan(client, 'contractor', load(granted, number, '18:20', granted.plates[0], 15));
  check(loaded.clearance?.granted === true, 'the load is cleared', loaded);
  say('18:20', `the gate scans 15 t of rubble on ${granted.plates[0]}: cleared`);

  await client.clock(at('18:35'));
  const left = await scan(client, 'carrier', {
    manifestNumber: number,
    kind: 'depart',
    at: at('18:30'),
    washed: true,
    covered: true,
  });
  check(left.manifest?.state === 'inTransit', 'the load is on the way', left);
  say('18:30', 'the driver scans the departure, washed and covered: cleared');

  await client.clock(at('19:20'));
  const body = {
    manifestNumber: number,
    kind: 'receive',
    at: at('19:10'),
    siteId: granted.siteId,
    quantity: { value: 15.2, unit: 't' },
  };
  const arrived = await scan(client, 'recycler', body);
  check(arrived.manifest?.state === 'filed', 'the manifest is filed', arrived);
  say('19:10', 'the recycler weighs 15.2 t: all three copies are complete, the fourth is filed with 城管');

  const permit = await client.json('contractor', 'GET', `/v1/permits/${granted.disposalPermit}`, {
    status: 200,
  });
  const stream = permit.scope.streams[0];
  check(
    stream.consumedMassKg === 15_000 && stream.receivedMassKg === 15_200,
    'the permit counts the load',
    stream,
  );
  say('19:20', `the disposal permit has consumed ${stream.consumedMassKg} of ${stream.approvedMassKg} kg`);

  const { credential } = await client.json('carrier', 'GET', `/v1/manifests/${number}/copies/carrier`, {
    status: 200,
  });
  const verified = await client.json('carrier', 'GET', `/v1/verify/${credential}`, { status: 200 });
  check(verified.valid === true && verified.number === number, 'the QR code verifies', verified);
  say('19:25', 'anyone who scans the QR code of a copy learns that it is genuine');
}

async function badLoad(client: Client, granted: Granted, number: string): Promise<void> {
  await client.clock(at('22:40'));
  const loaded = await scan(client, 'contractor', load(granted, number, '21:40', granted.plates[1], 24));
  check(loaded.clearance?.granted === false, 'an overloaded vehicle is not cleared', loaded);
  say('21:40', `24 t on ${granted.plates[1]}, rated for 20 t: recorded, not cleared`);
  const left = await scan(client, 'carrier', {
    manifestNumber: number,
    kind: 'depart',
    at: at('22:10'),
    washed: true,
    covered: false,
  });
  const codes = (left.findings as { code: string }[]).map(({ code }) => code);
  check(
    ['departed_without_clearance', 'outside_approved_time', 'uncovered'].every((code) =>
      codes.includes(code),
    ),
    'the departure is found wanting',
    left,
  );
  say('22:10', `it departs all the same; what happened is recorded with its findings: ${codes.join(', ')}`);

  const { items } = await client.json('city officer', 'GET', '/v1/violations', {
    query: { manifestNumber: number },
    status: 200,
  });
  const violations = items as {
    offence: string;
    citations: string[];
    subject: { role: string; name: string };
  }[];
  check(violations.length === 4, 'four violations are suspected', violations);
  for (const { offence, citations, subject } of violations)
    say('22:40', `suspected: ${offence} (${citations.join(', ')}) by ${subject.role} ${subject.name}`);
  const flows = await client.json('city officer', 'GET', '/v1/statistics/flows', {
    query: { from: EVENING, to: EVENING },
    status: 200,
  });
  check(flows.items.length === 1 && flows.items[0].loads === 2, 'the day has two loads', flows);
  say('22:45', `the day's flow: ${flows.items[0].massKg} kg of recyclables in ${flows.items[0].loads} loads`);
}
