import { judgedDays } from '../law/art-09-02-plan.ts';
import { DISPOSAL_DOCUMENTS } from '../law/art-09-disposal-conditions.ts';
import { isWaivedByMass, TRANSPORT_DOCUMENTS } from '../law/art-10-transport-conditions.ts';
import { massOf } from '../quantity.ts';
import { dayOf, type Day, toOffsetText } from '../time.ts';
import type { ApplicationFacts, Certificate, SurveyCheck } from './application.ts';
import type { Condition } from './condition.ts';
import type { LookedAt, NextStep } from './explanation-words.ts';

type Value = string | number | boolean | null;

/** One thing that was looked at, with what was found; `pointer` leads to it in the application. */
export type Looked = Readonly<{
  what: LookedAt;
  values: Readonly<Record<string, Value>>;
  pointer?: string;
}>;

/**
 * What was looked at for a row of the assessment on `today`. Of carriers and sites only what the law asks, and what the
 * findings say of it anyway: whether a permit covers the days, and the room of a site, which is public.
 */
export function lookedAt(
  facts: ApplicationFacts,
  { citation, findings }: Condition,
  today: Day,
): readonly Looked[] {
  const has = (code: string, pointer: string) =>
    findings.some((finding) => finding.code === code && finding.pointer === pointer);
  switch (citation) {
    case '9(1)':
      return [
        ...projectOf(facts),
        ...documents(facts, facts.project ? DISPOSAL_DOCUMENTS[facts.project.kind] : []),
      ];
    case '9(2)':
      return plan(facts);
    case '9(3)':
      return [...carriage(facts, today, has), ...contests(facts, '9(3)'), ...attestations(facts, citation)];
    case '9(4)':
      return [
        ...destinations(facts, today, has),
        ...contests(facts, '9(4)'),
        ...attestations(facts, citation),
      ];
    case '10(1)':
      return [
        looked('applicant', { uscc: facts.applicant.uscc }),
        ...documents(facts, TRANSPORT_DOCUMENTS['10(1)']),
      ];
    case '10(2)':
      return [...certificates(facts), ...capacity(facts)];
    case '10(3)':
      return equipment(facts);
    case '10(4)':
      return [...documents(facts, TRANSPORT_DOCUMENTS['10(4)']), ...officersWord(facts, citation)];
    case '17':
      return survey(facts);
    case '18(1)':
      return officersWord(facts, citation, 'washBay');
    case '18(2)':
      return [...documents(facts, ['landRight']), ...site(facts)];
    case '18(3)':
      return officersWord(facts, citation, 'slopeStability');
    case '21':
      return [...concession(facts), ...documents(facts, ['concessionGrant']), ...site(facts)];
    case '22(1)':
      return officersWord(facts, citation, 'machines');
    case '22(2)':
      return officersWord(facts, citation, 'enclosure', 'pavedAccess');
    case '22(3)':
      return officersWord(facts, citation, 'yard');
    case '22(4)':
      return officersWord(facts, citation, 'washBay');
    default:
      return officersWord(facts, citation);
  }
}

/** Who can do what next so that a row becomes met; nothing where it is. */
export function nextSteps({ status, findings }: Condition): readonly NextStep[] {
  if (status === 'met') return [];
  const steps = findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code, pointer }): NextStep => {
      if (code === 'survey_missing') return 'survey';
      if (code === 'survey_failed') return 'surveyAgain';
      if (code === 'unverified') return pointer === undefined ? 'attest' : 'attestContested';
      if (code === 'document_missing') return 'addDocument';
      if (code === 'carrier_not_approved' || code === 'vehicle_without_copy') return 'carrier';
      if (code === 'destination_not_approved' || code === 'capacity_exceeded') return 'destination';
      return code === 'certificate_missing' || code === 'certificate_expired' || code === 'equipment_missing'
        ? 'vehicle'
        : 'change';
    });
  return [...new Set(steps)];
}

function looked(what: LookedAt, values: Looked['values'], pointer?: string): Looked {
  return pointer === undefined ? { what, values } : { what, values, pointer };
}

function projectOf({ project }: ApplicationFacts): readonly Looked[] {
  if (!project) return [looked('projectMissing', {}, '/projectId')];
  return [looked('project', { kind: project.kind, commencesOn: project.commencesOn }, '/projectId')];
}

function documents({ body }: ApplicationFacts, kinds: readonly string[]): readonly Looked[] {
  const given = body.documents ?? [];
  return kinds.map((kind) => {
    const index = given.findIndex((each) => each.kind === kind && each.documentId !== undefined);
    return index < 0
      ? looked('documentMissing', { kind }, '/documents')
      : looked('document', { kind }, `/documents/${index}`);
  });
}

function plan({ body }: ApplicationFacts): readonly Looked[] {
  const { streams = [], period = {}, dailyHours = {}, route = {} } = body.plan ?? {};
  return [
    ...streams.map(({ category, materials = [], quantity }, index) =>
      looked(
        'stream',
        {
          category: category ?? null,
          materials: materials.join(', '),
          massKg: quantity ? massOf(quantity, materials) : null,
        },
        `/plan/streams/${index}`,
      ),
    ),
    looked('period', { from: period.from ?? null, to: period.to ?? null }, '/plan/period'),
    looked('dailyHours', { from: dailyHours.from ?? null, to: dailyHours.to ?? null }, '/plan/dailyHours'),
    looked(
      'route',
      { route: route.description ?? null, noiseSensitive: route.noiseSensitive ?? null },
      '/plan/route',
    ),
    looked('planFiling', { number: body.planFilingNumber ?? null }, '/planFilingNumber'),
  ];
}

type Has = (code: string, pointer: string) => boolean;

function carriage(facts: ApplicationFacts, today: Day, has: Has): readonly Looked[] {
  const days = judgedDays(facts.body, today);
  return (facts.body.carriageContracts ?? []).flatMap(({ number, signedOn, validTo, plates = [] }, index) => {
    const at = `/carriageContracts/${index}`;
    return [
      looked(
        'carriageContract',
        { number: number ?? null, signedOn: signedOn ?? null, validTo: validTo ?? null },
        at,
      ),
      looked(
        'carrierPermit',
        { ...days, covers: !has('carrier_not_approved', `${at}/carrierId`) },
        `${at}/carrierId`,
      ),
      ...plates.map((plate, position) =>
        looked(
          'copy',
          { plate, has: !has('vehicle_without_copy', `${at}/plates/${position}`) },
          `${at}/plates/${position}`,
        ),
      ),
    ];
  });
}

function destinations(facts: ApplicationFacts, today: Day, has: Has): readonly Looked[] {
  const days = judgedDays(facts.body, today);
  const { plan: planned, disposalContracts = [] } = facts.body;
  return [
    ...(planned?.streams ?? []).map(({ destinationId, quantity, materials }, index) => {
      const pointer = `/plan/streams/${index}/destinationId`;
      const found = destinationId === undefined ? undefined : facts.destinations.get(destinationId);
      return looked(
        'destination',
        {
          siteType: found?.siteType ?? null,
          approved: !has('destination_not_approved', pointer) && found !== undefined,
          ...days,
          massKg: quantity ? massOf(quantity, materials) : null,
          remainingKg: found ? Math.max(0, found.remainingMassKg) : null,
        },
        pointer,
      );
    }),
    ...disposalContracts.map(({ number, category, signedOn }, index) =>
      looked(
        'disposalContract',
        { number: number ?? null, category: category ?? null, signedOn: signedOn ?? null },
        `/disposalContracts/${index}`,
      ),
    ),
    ...(facts.project ? [looked('commencement', { commencesOn: facts.project.commencesOn })] : []),
  ];
}

function certificates({ body, vehicles }: ApplicationFacts): readonly Looked[] {
  return (body.plates ?? []).flatMap((plate, index) => {
    const pointer = `/plates/${index}`;
    const vehicle = vehicles.get(plate);
    if (!vehicle) return [looked('vehicleUnknown', { plate }, pointer)];
    const { grossMassKg, roadTransportCertificate, passagePermit } = vehicle;
    return [
      isWaivedByMass(vehicle)
        ? looked('certificateWaived', { plate, grossMassKg }, pointer)
        : certificate('roadTransportCertificate', plate, roadTransportCertificate, pointer),
      certificate('passagePermit', plate, passagePermit, pointer),
    ];
  });
}

function certificate(what: LookedAt, plate: string, found: Certificate | null, pointer: string): Looked {
  const { number = null, validFrom = null, validTo = null } = found ?? {};
  return looked(what, { plate, number, validFrom, validTo }, pointer);
}

function capacity({ body, vehicles }: ApplicationFacts): readonly Looked[] {
  const { dailyCapacity, tripsPerDay = null, plates = [] } = body;
  const ratedKg = [...new Set(plates)].reduce(
    (sum, plate) => sum + (vehicles.get(plate)?.ratedLoadKg ?? 0),
    0,
  );
  const declaredKg = dailyCapacity ? massOf(dailyCapacity) : null;
  return [looked('capacity', { ratedKg, tripsPerDay, declaredKg }, '/dailyCapacity')];
}

function equipment({ body, vehicles }: ApplicationFacts): readonly Looked[] {
  return (body.plates ?? []).map((plate, index) => {
    const {
      sealedCover = false,
      recorderId = null,
      sortedTransport = false,
    } = vehicles.get(plate)?.equipment ?? {};
    const values = { plate, sealedCover, recorder: recorderId !== null, sortedTransport };
    return looked('equipment', values, `/plates/${index}`);
  });
}

function attestations({ attestations: all }: ApplicationFacts, citation: string): readonly Looked[] {
  return all
    .filter((each) => each.citation === citation)
    .map(({ by, at, statement }) => looked('attestation', { by, at: toOffsetText(at), statement }));
}

/** What an officer attests, and what a survey found of it. */
function officersWord(
  facts: ApplicationFacts,
  citation: string,
  ...checks: readonly SurveyCheck[]
): readonly Looked[] {
  const attested = attestations(facts, citation);
  const answered = checks.flatMap((check) => {
    const answer = facts.survey?.checks[check];
    return answer === undefined ? [] : [looked('surveyCheck', { check, answer })];
  });
  return [...(attested.length > 0 ? attested : [looked('attestationMissing', {})]), ...answered];
}

function survey({ survey: made }: ApplicationFacts): readonly Looked[] {
  if (!made) return [looked('surveyMissing', {})];
  return [looked('survey', { surveyedOn: made.surveyedOn, officers: made.officers.length })];
}

function site({ body }: ApplicationFacts): readonly Looked[] {
  const {
    name = null,
    siteType = null,
    regionCode = null,
    capacity: room,
    acceptsFrom = null,
    acceptsTo = null,
  } = body.site ?? {};
  const declared = room ? `${room.value} ${room.unit}` : null;
  return [
    looked('site', { name, siteType, regionCode, capacity: declared, acceptsFrom, acceptsTo }, '/site'),
  ];
}

function concession({ body }: ApplicationFacts): readonly Looked[] {
  const { number = null, grantor = null, validFrom = null, validTo = null } = body.concession ?? {};
  return [looked('concession', { number, grantor, validFrom, validTo }, '/concession')];
}

function contests({ contests: all, body }: ApplicationFacts, citation: '9(3)' | '9(4)'): readonly Looked[] {
  const contracts = citation === '9(3)' ? body.carriageContracts : body.disposalContracts;
  const numbers = new Set((contracts ?? []).flatMap(({ number }) => number ?? []));
  return all
    .filter(({ contractNumber }) => numbers.has(contractNumber))
    .map(({ contractNumber, at }) => looked('contest', { number: contractNumber, on: dayOf(at) }));
}
