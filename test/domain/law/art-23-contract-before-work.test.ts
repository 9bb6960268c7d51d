import t from 'tap';
import { contractFindings } from '../../../src/domain/law/art-23-contract-before-work.ts';

t.test('23.1: a contract for recyclables is signed on the day the work begins or before', async (t) => {
  for (const [category, signedOn, commencesOn, codes] of [
    ['recyclable', '2021-03-14', '2021-03-15', []],
    ['recyclable', '2021-03-15', '2021-03-15', []],
    ['recyclable', '2021-03-16', '2021-03-15', ['contract_after_commencement']],
    ['recyclable', '2021-03-16', undefined, []],
    ['spoil', '2021-03-16', '2021-03-15', []],
    ['other', '2021-03-16', '2021-03-15', []],
    [undefined, '2021-03-16', '2021-03-15', []],
  ] as const)
    t.same(
      contractFindings(category, { signedOn, index: 2 }, commencesOn).map(({ code }) => code),
      codes,
      `${category} signed on ${signedOn}, begun on ${commencesOn}`,
    );
  t.match(contractFindings('recyclable', { signedOn: '2021-03-16', index: 2 }, '2021-03-15'), [
    { citation: '23.1', severity: 'block', pointer: '/disposalContracts/2/signedOn' },
  ]);
});
