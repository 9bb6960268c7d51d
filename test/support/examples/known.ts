import { withCheckCharacter } from '../../../src/domain/check-character.ts';
import {
  CODE_CHARACTERS,
  CODE_LENGTH,
  codeShown,
  complaintCode,
  complaintNumber,
} from '../../../src/domain/law/art-35-02-complaints.ts';
import { permitNumber } from '../../../src/domain/permits/number.ts';
import { CODE_ALPHABET } from '../../../src/routes/ids.ts';
import { APPLICATIONS, THINGS } from '../../../src/routes/sandbox/underway-world.ts';
import { seededCode, seededId } from '../../../src/routes/sandbox/world.ts';

/** What has the same id in every sandbox, by the names that steps give it. */
export const SEEDED: Readonly<Record<string, string>> = {
  carrierId: seededId('carrier'),
  contractorId: seededId('contractor'),
  developerId: seededId('developer'),
  recyclerId: seededId('recycler'),
  treatmentOperatorId: seededId('treatment'),
  projectId: seededId('project building'),
  householdId: seededId('project home'),
  siteId: seededId('decision recycling'),
  treatmentId: seededId('site treatment'),
  vehicleId: seededId('vehicle 鄂L90001'),
  licence: seededId('document transport businessLicence'),
  granted: seededId('application transport'),
  photo: seededId('complaint 2'),
  complaintCode: codeShown(
    [0, 1, 2, 3]
      .map((n) => complaintCode(seededCode(`complaint ${n}`, CODE_LENGTH, CODE_CHARACTERS)))
      .find((code) => code !== null) ?? '',
  ),
  complaintNumber: complaintNumber('421202', '2026', 1),
  outsidePermit: permitNumber('421200', 'disposal', '2026', 2),
  invitation: withCheckCharacter(seededCode('invitation 0', 25, CODE_ALPHABET)),
  ...Object.fromEntries(APPLICATIONS.map(({ key }) => [key, seededId(`application ${key}`)])),
  ...Object.fromEntries(THINGS.map(({ key }) => [key.replaceAll(' ', '_'), seededId(key)])),
};
