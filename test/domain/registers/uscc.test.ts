import t from 'tap';
import { isEnterprise, isUscc, isUsccShaped } from '../../../src/domain/registers/uscc.ts';

t.test('codes with a correct check character are taken (GB 32100-2015)', async (t) => {
  for (const code of [
    '91350100M000100Y43',
    '91110000101623741K',
    '911101066976941872',
    '11100000000013338W',
    '91421200MA48W1XA0W',
  ])
    t.ok(isUscc(code), code);
});

t.test('codes that are mistyped are not', async (t) => {
  for (const code of [
    '91310115MA1H8R7C6D',
    '91421200MA48W1XA0X',
    '91421200MA48WX1A0W',
    '9142120OMA48W1XA0W',
    '91421200MA48W1XA0',
    '914212000000000000',
    '91421200ma48w1xa0w',
    '91421200MA48W1XA0W ',
    '',
  ])
    t.notOk(isUscc(code), code);
});

t.test('a real code whose check character fails still has the shape of one', async (t) => {
  t.ok(isUsccShaped('91350211M0000XUF46'));
  t.notOk(isUscc('91350211M0000XUF46'));
  for (const code of ['9142120OMA48W1XA0W', '91421200MA48W1XA0', '91421200MA48W1XA0WW', '914212I0MA48W1XA0W'])
    t.notOk(isUsccShaped(code), code);
});

t.test('an enterprise has a code of class 91', async (t) => {
  t.ok(isEnterprise('91421200MA48W1XA0W'));
  for (const code of ['92421200MA48W1XA0W', '93421200MA48W1XA0W', '11100000000013338W', '51100000000013338W'])
    t.notOk(isEnterprise(code), code);
});
