import { block, notice, type Finding } from '../finding.ts';
import type { ApplicationFacts, Certificate, Vehicle } from '../permits/application.ts';
import { condition, type Condition } from '../permits/condition.ts';
import { attestedRow, type DocumentKind, missingDocuments } from '../permits/evidence.ts';
import { massOf } from '../quantity.ts';
import { isEnterprise } from '../registers/uscc.ts';
import { within, type Day } from '../time.ts';

/** Vehicles up to this gross mass need no road transport certificate (道路運輸條例 第二十四條). */
const WAIVED_GROSS_MASS_KG = 4500;

/** The documents that rows of 第十條 ask for. */
export const TRANSPORT_DOCUMENTS = {
  '10(1)': ['businessLicence', 'officePremises', 'parkingPremises'],
  '10(4)': ['operationRules', 'safetyRules', 'qualityRules', 'maintenanceRules'],
} as const satisfies Record<string, readonly DocumentKind[]>;

/** Whether a vehicle is so light that it needs no road transport certificate. */
export function isWaivedByMass({ grossMassKg }: Pick<Vehicle, 'grossMassKg'>): boolean {
  return grossMassKg !== null && grossMassKg <= WAIVED_GROSS_MASS_KG;
}

/** The rows of 第十條, for a transport application and, by 第二十二條第(五)項, a recycling one. */
export function transportConditions(facts: ApplicationFacts, today: Day): readonly Condition[] {
  const { body, applicant } = facts;
  const fleet = fleetOf(facts);
  return [
    condition('10(1)', [
      ...(isEnterprise(applicant.uscc) ? [] : [block('not_enterprise_legal_person', '10(1)')]),
      ...missingDocuments(body, '10(1)', TRANSPORT_DOCUMENTS['10(1)']),
    ]),
    condition('10(2)', [
      ...(fleet.length === 0 ? [block('vehicle_missing', '10(2)', { pointer: '/plates' })] : []),
      ...fleet.flatMap(({ plate, vehicle, pointer }) => certificateFindings(plate, vehicle, today, pointer)),
      ...capacityFindings(facts, fleet),
    ]),
    condition(
      '10(3)',
      fleet.flatMap(({ plate, vehicle, pointer }) => equipmentFindings(plate, vehicle, pointer)),
    ),
    condition('10(4)', [
      ...missingDocuments(body, '10(4)', TRANSPORT_DOCUMENTS['10(4)']),
      ...attestedRow(facts, '10(4)'),
    ]),
    condition('10(5)', attestedRow(facts, '10(5)')),
  ];
}

/** 第十條第(二)項 for one vehicle: its certificates, in date on `today`. An unregistered vehicle has none. */
export function certificateFindings(
  plate: string,
  vehicle: Vehicle | undefined,
  today: Day,
  pointer = '/plates',
): readonly Finding[] {
  const judge = (name: string, certificate: Certificate | null | undefined): readonly Finding[] => {
    const details = { plate, params: { plate, certificate: name, day: today }, pointer };
    if (!certificate) return [block('certificate_missing', '10(2)', details)];
    if (within(today, certificate.validFrom, certificate.validTo)) return [];
    return [block('certificate_expired', '10(2)', details)];
  };
  return [
    ...(vehicle && isWaivedByMass(vehicle)
      ? [notice('certificate_waived', 'roadTransportRegulation:24', { plate, params: { plate }, pointer })]
      : judge('道路運輸證', vehicle?.roadTransportCertificate)),
    ...judge('道路通行證', vehicle?.passagePermit),
  ];
}

/** 第十條第(三)項 for one vehicle: a finding for each piece of equipment it lacks. */
export function equipmentFindings(
  plate: string,
  vehicle: Vehicle | undefined,
  pointer = '/plates',
): readonly Finding[] {
  const equipped = {
    sealedCover: vehicle?.equipment.sealedCover ?? false,
    recorder: (vehicle?.equipment.recorderId ?? null) !== null,
    sortedTransport: vehicle?.equipment.sortedTransport ?? false,
  };
  return Object.entries(equipped)
    .filter(([, isThere]) => !isThere)
    .map(([equipment]) =>
      block('equipment_missing', '10(3)', { plate, params: { plate, equipment }, pointer }),
    );
}

type Fleet = readonly Readonly<{ plate: string; vehicle: Vehicle | undefined; pointer: string }>[];

/** The vehicles of the application, each once however often its plate is written. */
function fleetOf({ body, vehicles }: ApplicationFacts): Fleet {
  const plates = body.plates ?? [];
  return plates.flatMap((plate, index) =>
    plates.indexOf(plate) === index
      ? [{ plate, vehicle: vehicles.get(plate), pointer: `/plates/${index}` }]
      : [],
  );
}

function capacityFindings({ body }: ApplicationFacts, fleet: Fleet): readonly Finding[] {
  const { dailyCapacity, tripsPerDay } = body;
  const oneTripKg = fleet.reduce((sum, { vehicle }) => sum + (vehicle?.ratedLoadKg ?? 0), 0);
  const fleetKg = tripsPerDay === undefined ? '—' : oneTripKg * tripsPerDay;
  const declaredKg = dailyCapacity === undefined ? '—' : massOf(dailyCapacity);
  const insufficient = (pointer: string) =>
    block('capacity_insufficient', '10(2)', { params: { fleetKg, declaredKg }, pointer });
  if (fleetKg === '—' || declaredKg === '—')
    return [
      ...(declaredKg === '—' ? [insufficient('/dailyCapacity')] : []),
      ...(fleetKg === '—' ? [insufficient('/tripsPerDay')] : []),
    ];
  return fleetKg < declaredKg ? [insufficient('/dailyCapacity')] : [];
}
