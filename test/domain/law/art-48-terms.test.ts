import t from 'tap';
import { isInForce } from '../../../src/domain/law/art-48-terms.ts';

t.test('48: the measures are in force on the days of their terms and between them not', async (t) => {
  const terms = [
    { documentNumber: '咸政規〔2020〕2號', from: '2020-07-02', to: '2022-07-02' },
    { documentNumber: '續期', from: '2023-01-01', to: '2023-12-31' },
  ];
  const days = {
    '2020-07-01': false,
    '2020-07-02': true,
    '2022-07-02': true,
    '2022-07-03': false,
    '2022-12-31': false,
    '2023-01-01': true,
    '2023-12-31': true,
    '2024-01-01': false,
  };
  for (const [day, expected] of Object.entries(days)) t.equal(isInForce(terms, day), expected, day);
  t.equal(isInForce([], '2021-03-02'), false);
});
