import t from 'tap';
import { comparablePlate, isPlate } from '../../../src/domain/registers/plate.ts';

t.test('plates of any province are taken, ordinary and new-energy (GA 36-2018)', async (t) => {
  for (const plate of [
    '鄂L12345',
    '鄂L8K56A',
    '鄂LD12345',
    '鄂L12345D',
    '鄂L56789F',
    '京A12345',
    '鄂L1234挂',
    '沪AD00001',
  ])
    t.ok(isPlate(plate), plate);
});

t.test('what is no plate is not', async (t) => {
  for (const plate of [
    '鄂L1234',
    '鄂L123I5',
    '鄂L1O345',
    '鄂LD1234A',
    '鄂LX12345',
    '鄂I12345',
    '鄂L123456',
    'L12345',
    '鄂L挂2345',
    '鄂L12345 ',
    '鄂l12345',
    '國L12345',
    '',
  ])
    t.notOk(isPlate(plate), plate);
});

t.test('readings of one plate become one text', async (t) => {
  for (const reading of [
    '鄂L12345',
    '鄂l12345',
    '鄂L·12345',
    '鄂L・12345',
    ' 鄂L 123-45 ',
    '鄂Ｌ１２３４５',
    '鄂L.12345',
  ])
    t.equal(comparablePlate(reading), '鄂L12345', reading);
  t.not(comparablePlate('鄂L12346'), '鄂L12345');
});
