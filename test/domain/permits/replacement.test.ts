import t from 'tap';
import { refuseCarryingVehicle, refuseFleetVehicle } from '../../../src/domain/permits/replacement.ts';
import { brief, TODAY, vehicle } from '../../support/applications.ts';

t.test('a vehicle joins a fleet by 10(2) and 10(3)', async (t) => {
  t.equal(refuseFleetVehicle(vehicle(), TODAY), null);
  t.equal(
    refuseFleetVehicle(vehicle({ grossMassKg: 4_500, roadTransportCertificate: null }), TODAY),
    null,
    'a notice',
  );
  const refused = refuseFleetVehicle(
    vehicle({
      passagePermit: null,
      equipment: { sealedCover: true, recorderId: null, sortedTransport: true },
    }),
    TODAY,
  );
  t.match(refused, { refusal: 'vehicle_not_admissible', citations: ['10(2)', '10(3)'] });
  t.same(brief(refused?.findings ?? []), [
    'certificate_missing 10(2) /addPlate',
    'equipment_missing 10(3) /addPlate',
  ]);
});

t.test('a vehicle carries for a disposal permit with a copy of its carrier', async (t) => {
  t.equal(refuseCarryingVehicle('鄂L12345', ['transport'], false), null);
  t.equal(refuseCarryingVehicle('鄂L12345', ['recycling'], true), null);
  for (const copies of [[], ['recycling'], ['disposal']] as const)
    t.match(refuseCarryingVehicle('鄂L12345', copies, false), {
      refusal: 'vehicle_not_admissible',
      citations: ['9(3)'],
      findings: [{ code: 'vehicle_without_copy', plate: '鄂L12345' }],
    });
});
