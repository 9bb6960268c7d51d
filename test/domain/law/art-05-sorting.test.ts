import t from 'tap';
import { isMixed } from '../../../src/domain/law/art-05-sorting.ts';

t.test('5: one load is of one category', async (t) => {
  t.notOk(isMixed([]));
  t.notOk(isMixed(['concrete', 'brick', 'metal']));
  t.notOk(isMixed(['timber', 'asphalt']));
  t.ok(isMixed(['concrete', 'timber']));
  t.ok(isMixed(['engineeringSpoil', 'stone']));
  t.notOk(isMixed(['brick', 'household']), 'household waste is a matter of 第十四條第(五)項');
});
