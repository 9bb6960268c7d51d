import t from 'tap';
import { PROJECT_KINDS } from '../../../src/domain/law/art-03-categories.ts';
import { isExempt } from '../../../src/domain/law/art-12-exemptions.ts';

t.test('12: sporadic municipal work and decoration need no permit, everything else does', async (t) => {
  t.same(PROJECT_KINDS.filter(isExempt), ['decoration', 'sporadicMunicipal']);
});
