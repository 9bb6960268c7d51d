/**
 * The conditions of the measures evaluated a second time, from the rulebook's tables and from nothing else: no rule of
 * `src/domain` is imported, only the shapes of facts. Written to be read beside the tables (第九, 十, 十七, 十八, 二十一,
 * 二十二條): spans are walked day by day, hours minute by minute, and what a rule needs is written out where it stands.
 */
import type {
  ApplicationFacts,
  CarrierPermit,
  DestinationFacts,
  Stream,
} from '../../src/domain/permits/application.ts';
import type { Quantity } from '../../src/domain/quantity.ts';

/** A finding without its pointer: what it is about stands in its place, as `streams/1` or a plate. */
type Found = Readonly<{ code: string; citation: string; notice?: boolean; about?: string; which?: string }>;
type Row = Readonly<{ citation: string; status: 'met' | 'unmet' | 'unverified'; findings: readonly Found[] }>;

/** Every row of an application's kind, in the order of the tables. */
export function evaluate(facts: ApplicationFacts, today: string): readonly Row[] {
  switch (facts.kind) {
    case 'disposal':
      return [
        row('9(1)', row91(facts)),
        row('9(2)', row92(facts)),
        row('9(3)', row93(facts, today)),
        row('9(4)', row94(facts, today)),
        row('9(5)', attested(facts, '9(5)')),
      ];
    case 'transport':
      return article10(facts, today);
    case 'receiving':
      return [
        row('17', row17(facts)),
        row('18(1)', [...surveyed(facts, '18(1)', 'washBay'), ...attested(facts, '18(1)')]),
        row('18(2)', row182(facts)),
        row('18(3)', [...surveyed(facts, '18(3)', 'slopeStability'), ...attested(facts, '18(3)')]),
      ];
    case 'recycling':
      return [
        row('21', row21(facts, today)),
        row('22(1)', [...surveyed(facts, '22(1)', 'machines'), ...attested(facts, '22(1)')]),
        row('22(2)', [
          ...surveyed(facts, '22(2)', 'enclosure'),
          ...surveyed(facts, '22(2)', 'pavedAccess'),
          ...attested(facts, '22(2)'),
        ]),
        row('22(3)', [...surveyed(facts, '22(3)', 'yard'), ...attested(facts, '22(3)')]),
        row('22(4)', [...surveyed(facts, '22(4)', 'washBay'), ...attested(facts, '22(4)')]),
        ...article10(facts, today),
      ];
  }
}

/** "It is unmet if any finding is other than `unverified`, `survey_missing` or a notice, else `unverified` if …" */
function row(citation: string, findings: readonly Found[]): Row {
  let status: Row['status'] = 'met';
  for (const { code, notice } of findings) {
    if (notice) continue;
    if (code === 'unverified' || code === 'survey_missing') {
      if (status === 'met') status = 'unverified';
    } else status = 'unmet';
  }
  return { citation, status, findings };
}

// ---- 第九條

function row91(facts: ApplicationFacts): Found[] {
  const { project, body } = facts;
  if (project === null) return [{ code: 'plan_incomplete', citation: '9(1)', which: 'projectId' }];
  let kinds: string[] = [];
  if (project.kind === 'newBuild') kinds = ['planningPermit', 'constructionPermit', 'sitePlan'];
  if (project.kind === 'reconstruction') kinds = ['planningPermit', 'constructionPermit', 'sitePlan'];
  if (project.kind === 'extension') kinds = ['planningPermit', 'constructionPermit', 'sitePlan'];
  if (project.kind === 'demolition') kinds = ['demolitionFiling'];
  if (project.kind === 'repair') kinds = ['constructionPermit'];
  return [...documentsMissing(body.documents, '9(1)', kinds), ...misplaced(facts)];
}

function row92({ body, project }: ApplicationFacts): Found[] {
  const found: Found[] = [];
  const lacks = (which: string, about?: string) =>
    found.push({ code: 'plan_incomplete', citation: '9(2)', which, ...(about && { about }) });
  const plan = body.plan ?? {};
  const streams = plan.streams ?? [];
  if (streams.length < 1) lacks('streams');
  streams.forEach((stream, index) => {
    const about = `streams/${index}`;
    const materials: readonly string[] = stream.materials ?? [];
    if (stream.category === undefined) lacks('category', about);
    if (materials.length === 0) lacks('materials', about);
    if (stream.quantity === undefined) lacks('quantity', about);
    if (isBlank(stream.destinationId)) lacks('destinationId', about);

    const belongTo = new Set(materials.map(categoryOf));
    if (belongTo.size > 1) found.push({ code: 'category_mixed', citation: '5', about });
    if (stream.category !== undefined) {
      // A stream that names no material lacks its materials; that is all that can be said of them.
      const namesNoneOfIt = materials.length > 0 && !belongTo.has(stream.category);
      const arises = project === null || ['newBuild', 'reconstruction', 'extension'].includes(project.kind);
      if (namesNoneOfIt || (stream.category === 'spoil' && !arises))
        found.push({ code: 'category_mismatch', citation: '3', about, which: stream.category });
    }
  });
  const { from, to } = plan.period ?? {};
  if (from === undefined || to === undefined || from > to) lacks('period');
  const hours = plan.dailyHours ?? {};
  if (hours.from === undefined || hours.to === undefined) lacks('dailyHours');
  const route = plan.route ?? {};
  if (isBlank(route.description)) lacks('route');
  if (route.noiseSensitive === undefined) lacks('noiseSensitive');

  const carriesSpoil = streams.some((stream) => stream.category === 'spoil');
  if (carriesSpoil && route.noiseSensitive === true && hours.from !== undefined && hours.to !== undefined) {
    const late = minutesOf(hours.from, hours.to).some((at) => at < '18:00' || at > '22:00');
    if (late) found.push({ code: 'outside_hours', citation: '15(7)' });
  }
  if (isBlank(body.planFilingNumber))
    found.push({ code: 'plan_not_filed', citation: 'solidWasteLaw:63', notice: true });
  return found;
}

function row93(facts: ApplicationFacts, today: string): Found[] {
  const found: Found[] = [];
  const contracts = facts.body.carriageContracts ?? [];
  const streams = facts.body.plan?.streams ?? [];
  const days = planDays(facts, today);
  const lastDay = days.at(-1) ?? today;

  const signed = contracts.filter(({ signedOn }) => signedOn !== undefined && signedOn <= today);
  if (signed.length === 0) found.push({ code: 'carriage_contract_missing', citation: '9(3)' });

  /** Whether this stream is recyclables that go to a facility of this carrier's own (24). */
  const isItsOwn = (stream: Stream, carrierId: string) =>
    stream.category === 'recyclable' &&
    stream.destinationId !== undefined &&
    facts.destinations.get(stream.destinationId)?.operatorId === carrierId;
  const permitsOf = (carrierId: string | undefined, kind: string) =>
    facts.carrierPermits.filter(
      (permit) => permit.carrierId === carrierId && permit.kind === kind && permit.active,
    );
  const isForTheWholePlan = (permit: CarrierPermit) =>
    days.every((day) => permit.validFrom <= day && day <= permit.validTo);

  contracts.forEach((contract, index) => {
    const about = `carriageContracts/${index}`;
    const { carrierId } = contract;
    // A paper that is not signed, or that its carrier could not contest by a number, is no contract.
    if (isBlank(contract.number)) found.push({ code: 'carriage_contract_missing', citation: '9(3)', about });
    if (contract.signedOn === undefined)
      found.push({ code: 'carriage_contract_missing', citation: '9(3)', about });

    const asHolder = permitsOf(carrierId, 'recycling');
    const haulsItsOwn = carrierId !== undefined && streams.some((stream) => isItsOwn(stream, carrierId));
    const mayHaulBy = [...permitsOf(carrierId, 'transport'), ...(haulsItsOwn ? asHolder : [])];
    const longEnough = mayHaulBy.filter(isForTheWholePlan);
    if (longEnough.length === 0) {
      const onlyItsOwn = asHolder.some(isForTheWholePlan);
      found.push({ code: 'carrier_not_approved', citation: onlyItsOwn ? '24' : '9(3)', about });
    }

    if (contract.validTo === undefined || contract.validTo < lastDay)
      found.push({ code: 'contract_expires_early', citation: '9(3)', about });

    const plates = contract.plates ?? [];
    if (plates.length === 0) found.push({ code: 'vehicle_without_copy', citation: '9(3)', about });
    for (const plate of plates) {
      // "Of that carrier's permit": the one for the whole plan; where there is none, that is found already.
      const counted = longEnough.length > 0 ? longEnough : mayHaulBy;
      if (!counted.some((permit) => permit.activePlates.includes(plate)))
        found.push({ code: 'vehicle_without_copy', citation: '9(3)', about, which: plate });
    }

    if (isContested(facts, '9(3)', contract.number, carrierId))
      found.push({ code: 'unverified', citation: '9(3)', about });
  });

  // Every stream needs a carrier that may haul it: where only concession holders are contracted, they haul their own.
  const carriers = contracts.map(({ carrierId }) => carrierId);
  const anybody = carriers.some((carrier) => permitsOf(carrier, 'transport').some(isForTheWholePlan));
  const holders = carriers.filter((carrier) => permitsOf(carrier, 'recycling').some(isForTheWholePlan));
  if (!anybody && holders.length > 0)
    streams.forEach((stream, index) => {
      if (!holders.some((holder) => holder !== undefined && isItsOwn(stream, holder)))
        found.push({ code: 'carrier_not_approved', citation: '24', about: `streams/${index}` });
    });
  return found;
}

function row94(facts: ApplicationFacts, today: string): Found[] {
  const found: Found[] = [];
  const contracts = facts.body.disposalContracts ?? [];
  const streams = facts.body.plan?.streams ?? [];
  const days = planDays(facts, today);
  if (streams.length === 0) found.push({ code: 'destination_contract_missing', citation: '9(4)' });

  streams.forEach((stream, index) => {
    const about = `streams/${index}`;
    if (!isBlank(stream.destinationId)) {
      const site = facts.destinations.get(stream.destinationId ?? '');
      if (site && stream.category !== undefined && !takes(site, stream.category))
        found.push({ code: 'wrong_destination', citation: '6', about });
      if (!site || !days.every((day) => isOpen(site, day)))
        found.push({ code: 'destination_not_approved', citation: '9(4)', about });
    }

    let earliest = -1;
    for (const [at, contract] of contracts.entries()) {
      if (isBlank(stream.destinationId) || contract.destinationId !== stream.destinationId) continue;
      if (stream.category === undefined || contract.category !== stream.category) continue;
      if (isBlank(contract.number)) continue;
      if (contract.signedOn === undefined || contract.signedOn > today) continue;
      const before = contracts[earliest]?.signedOn;
      if (before === undefined || contract.signedOn < before) earliest = at;
    }
    const signedOn = contracts[earliest]?.signedOn;
    if (signedOn === undefined) {
      found.push({ code: 'destination_contract_missing', citation: '9(4)', about });
    } else if (stream.category === 'recyclable' && facts.project && signedOn > facts.project.commencesOn) {
      const late = `disposalContracts/${earliest}`;
      found.push({ code: 'contract_after_commencement', citation: '23.1', about: late });
    }
  });

  for (const site of facts.destinations.values()) {
    let needed = 0;
    let first: number | null = null;
    streams.forEach((stream, index) => {
      if (stream.destinationId !== site.id) return;
      first ??= index;
      if (stream.quantity) needed += kilograms(stream.quantity, stream.materials ?? []);
    });
    if (needed > 0 && needed > site.remainingMassKg)
      found.push({
        code: 'capacity_exceeded',
        citation: '9(4)',
        about: `streams/${first}`,
        which: `${needed} in ${Math.max(site.remainingMassKg, 0)}`,
      });
  }

  contracts.forEach((contract, index) => {
    const operator =
      contract.destinationId === undefined
        ? undefined
        : facts.destinations.get(contract.destinationId)?.operatorId;
    if (isContested(facts, '9(4)', contract.number, operator))
      found.push({ code: 'unverified', citation: '9(4)', about: `disposalContracts/${index}` });
  });
  return found;
}

/** "A contract that its named counterparty contests makes its row `unverified`", until an officer attests it after. */
function isContested(
  { contests, attestations }: ApplicationFacts,
  citation: string,
  number: string | undefined,
  counterparty: string | undefined,
): boolean {
  return contests.some(
    (contest) =>
      contest.contractNumber === number &&
      contest.organisationId === counterparty &&
      !attestations.some((one) => one.citation === citation && one.at > contest.at),
  );
}

// ---- 第十條

function article10(facts: ApplicationFacts, today: string): Row[] {
  const { body, applicant } = facts;
  const plates = [...new Set(body.plates ?? [])];
  const vehicles = plates.map((plate) => ({ plate, vehicle: facts.vehicles.get(plate) }));

  const enterprise: Found[] = applicant.uscc.startsWith('91')
    ? []
    : [{ code: 'not_enterprise_legal_person', citation: '10(1)' }];

  const second: Found[] = [];
  if (plates.length === 0) second.push({ code: 'vehicle_missing', citation: '10(2)' });
  for (const { plate, vehicle } of vehicles) {
    const gross = vehicle?.grossMassKg;
    if (typeof gross === 'number' && gross <= 4500)
      second.push({
        code: 'certificate_waived',
        citation: 'roadTransportRegulation:24',
        notice: true,
        about: plate,
      });
    else second.push(...certificate(plate, '道路運輸證', vehicle?.roadTransportCertificate, today));
    second.push(...certificate(plate, '道路通行證', vehicle?.passagePermit, today));
  }
  const { dailyCapacity, tripsPerDay } = body;
  let hauled = 0;
  for (const { vehicle } of vehicles)
    for (let trip = 0; trip < (tripsPerDay ?? 0); trip++) hauled += vehicle?.ratedLoadKg ?? 0;
  if (!dailyCapacity || tripsPerDay === undefined || hauled < kilograms(dailyCapacity, []))
    second.push({ code: 'capacity_insufficient', citation: '10(2)' });

  const third: Found[] = [];
  for (const { plate, vehicle } of vehicles) {
    const lacks = (which: string) =>
      third.push({ code: 'equipment_missing', citation: '10(3)', about: plate, which });
    if (!vehicle?.equipment.sealedCover) lacks('sealedCover');
    if (!vehicle || vehicle.equipment.recorderId === null) lacks('recorder');
    if (!vehicle?.equipment.sortedTransport) lacks('sortedTransport');
  }

  const papers = (citation: string, ...kinds: string[]) => documentsMissing(body.documents, citation, kinds);
  return [
    row('10(1)', [...enterprise, ...papers('10(1)', 'businessLicence', 'officePremises', 'parkingPremises')]),
    row('10(2)', second),
    row('10(3)', third),
    row('10(4)', [
      ...papers('10(4)', 'operationRules', 'safetyRules', 'qualityRules', 'maintenanceRules'),
      ...attested(facts, '10(4)'),
    ]),
    row('10(5)', attested(facts, '10(5)')),
  ];
}

function certificate(
  plate: string,
  which: string,
  held: Readonly<{ validFrom: string; validTo: string }> | null | undefined,
  today: string,
): Found[] {
  const about = plate;
  if (held === null || held === undefined)
    return [{ code: 'certificate_missing', citation: '10(2)', about, which }];
  if (today < held.validFrom || today > held.validTo)
    return [{ code: 'certificate_expired', citation: '10(2)', about, which }];
  return [];
}

// ---- 第十七, 十八, 二十一, 二十二條

function row17({ survey }: ApplicationFacts): Found[] {
  const officers: string[] = [];
  for (const { sub } of survey?.officers ?? []) if (!officers.includes(sub)) officers.push(sub);
  return officers.length >= 2 ? [] : [{ code: 'survey_missing', citation: '17' }];
}

function row182(facts: ApplicationFacts): Found[] {
  const { body } = facts;
  return [
    ...documentsMissing(body.documents, '18(2)', ['landRight']),
    ...siteIncomplete(body.site, '18(2)', ['backfill', 'receiving']),
    ...misplaced(facts),
  ];
}

function row21(facts: ApplicationFacts, today: string): Found[] {
  const { body } = facts;
  const found: Found[] = [];
  const lacks = (which: string) => found.push({ code: 'concession_missing', citation: '21', which });
  const { number, grantor, validFrom, validTo } = body.concession ?? {};
  if (isBlank(number)) lacks('number');
  if (isBlank(grantor)) lacks('grantor');
  if (validFrom === undefined || today < validFrom) lacks('validFrom');
  if (validTo === undefined || today > validTo) lacks('validTo');
  if (documentsMissing(body.documents, '21', ['concessionGrant']).length > 0) lacks('concessionGrant');
  return [...found, ...siteIncomplete(body.site, '21', ['recyclingFacility']), ...misplaced(facts)];
}

/** "site with name, region, location, capacity above 0, acceptsFrom <= acceptsTo", of the kind the permit is for. */
function siteIncomplete(
  site: ApplicationFacts['body']['site'],
  citation: string,
  siteTypes: readonly string[],
): Found[] {
  const found: Found[] = [];
  const lacks = (which: string) => found.push({ code: 'plan_incomplete', citation, which });
  if (isBlank(site?.name)) lacks('name');
  if (site?.siteType === undefined || !siteTypes.includes(site.siteType)) lacks('siteType');
  if (isBlank(site?.regionCode)) lacks('regionCode');
  if (site?.location === undefined) lacks('location');
  const categories: Readonly<Record<string, string>> = {
    backfill: 'spoil',
    receiving: 'spoil',
    recyclingFacility: 'recyclable',
    treatment: 'other',
  };
  const taken = Object.keys(MATERIALS).filter(
    (material) => categoryOf(material) === categories[site?.siteType ?? ''],
  );
  if (!site?.capacity || kilograms(site.capacity, taken) <= 0) lacks('capacity');
  if (site?.acceptsFrom === undefined) lacks('acceptsFrom');
  if (site?.acceptsTo === undefined) lacks('acceptsTo');
  else if (site.acceptsFrom !== undefined && site.acceptsFrom > site.acceptsTo) lacks('acceptsTo');
  return found;
}

// ---- what several rows say

/** "Once an authority has loaded boundaries, a location outside its region is the notice `location_mismatch`". */
function misplaced({ regionMissed }: ApplicationFacts): Found[] {
  return regionMissed ? [{ code: 'location_mismatch', citation: '7', notice: true }] : [];
}

function documentsMissing(
  documents: ApplicationFacts['body']['documents'],
  citation: string,
  kinds: readonly string[],
): Found[] {
  const found: Found[] = [];
  for (const which of kinds) {
    const isThere = (documents ?? []).some((one) => one.kind === which && !isBlank(one.documentId));
    if (!isThere) found.push({ code: 'document_missing', citation, which });
  }
  return found;
}

function attested({ attestations }: ApplicationFacts, citation: string): Found[] {
  for (const one of attestations) if (one.citation === citation) return [];
  return [{ code: 'unverified', citation }];
}

/** "A survey check answered false makes the row it belongs to unmet (`survey_failed`), whatever was attested." */
function surveyed({ survey }: ApplicationFacts, citation: string, check: string): Found[] {
  const answers: Readonly<Record<string, boolean | undefined>> = survey?.checks ?? {};
  return answers[check] === false ? [{ code: 'survey_failed', citation, which: check }] : [];
}

function takes(site: DestinationFacts, category: string): boolean {
  if (category === 'spoil') return site.siteType === 'backfill' || site.siteType === 'receiving';
  if (category === 'recyclable') return site.siteType === 'recyclingFacility';
  return site.siteType === 'treatment';
}

/** Whether a destination is approved and takes waste on this day. It stops on the day it stops. */
function isOpen(site: DestinationFacts, day: string): boolean {
  if (site.approved === null) return false;
  if (day < site.approved.from || day > site.approved.to) return false;
  if (day < site.acceptsFrom || day > site.acceptsTo) return false;
  return site.stopsOn === null || day < site.stopsOn;
}

/** Every day of the plan; while it has none that make sense, today stands for them. */
function planDays({ body }: ApplicationFacts, today: string): string[] {
  const { from, to } = body.plan?.period ?? {};
  if (from === undefined || to === undefined || from > to) return [today];
  const days: string[] = [];
  for (const day = new Date(`${from}T00:00:00Z`); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const text = day.toISOString().slice(0, 10);
    if (text > to) return days;
    days.push(text);
  }
}

/** Every minute of daily hours as HH:MM, both ends included; a window that ends earlier runs over midnight. */
function minutesOf(from: string, to: string): string[] {
  const minutes: string[] = [];
  let [hour = 0, minute = 0] = from.split(':').map(Number);
  for (;;) {
    const at = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    minutes.push(at);
    if (at === to) return minutes;
    minute += 1;
    if (minute === 60) [hour, minute] = [(hour + 1) % 24, 0];
  }
}

/** The category of each material (3) and its density in kg for a cubic metre. */
const MATERIALS: Readonly<Record<string, readonly [category: string, density: number]>> = {
  engineeringSpoil: ['spoil', 1600],
  stone: ['recyclable', 1600],
  concrete: ['recyclable', 1500],
  brick: ['recyclable', 1400],
  tile: ['recyclable', 1300],
  metal: ['recyclable', 2000],
  timber: ['other', 400],
  plastic: ['other', 200],
  gypsum: ['other', 900],
  asphalt: ['other', 1500],
};

function categoryOf(material: string): string {
  return MATERIALS[material]?.[0] ?? 'none';
}

/** Rounded half up; cubic metres by the densest of the materials, of none named by the densest of all. */
function kilograms({ value, unit }: Quantity, materials: readonly string[]): number {
  let factor = 1;
  if (unit === 't') factor = 1000;
  if (unit === 'm3') {
    factor = 0;
    for (const material of materials.length > 0 ? materials : Object.keys(MATERIALS))
      factor = Math.max(factor, MATERIALS[material]?.[1] ?? 0);
  }
  // Quantities of the test have at most four decimals, so that whole numbers are reached before anything is rounded.
  return Math.round((Math.round(value * 10_000) * factor) / 10_000);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim().length === 0;
}
