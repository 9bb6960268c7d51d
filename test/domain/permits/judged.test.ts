import t from 'tap';
import { APPLICATION_KINDS, type ApplicationFacts } from '../../../src/domain/permits/application.ts';
import { assess } from '../../../src/domain/permits/assessment.ts';
import { type Judged, judgeAgain, keptFacts } from '../../../src/domain/permits/judged.ts';
import { addDays } from '../../../src/domain/time.ts';
import { disposal, receiving, recycling, survey, TODAY, transport } from '../../support/applications.ts';

const LAWFUL = { disposal, transport, receiving, recycling };
const written = (judged: Judged) => JSON.parse(JSON.stringify(judged)) as Judged;

t.test('what was judged is judged the same again from what was kept of it', async (t) => {
  for (const kind of APPLICATION_KINDS) {
    const lawful = LAWFUL[kind]();
    const poor: ApplicationFacts = { ...lawful, attestations: [], survey: null, vehicles: new Map() };
    for (const facts of [lawful, poor, { ...lawful, body: {} }, { ...lawful, regionMissed: '421202' }])
      for (const on of [TODAY, addDays(TODAY, 4_000)])
        t.same(judgeAgain(written({ on, facts: keptFacts(facts) })), assess(facts, on), `${kind} on ${on}`);
  }
});

t.test('no name of anybody is kept with the facts', async (t) => {
  const lawful = receiving();
  const attestations = lawful.attestations.map((each) => ({ ...each, by: '丁' }));
  const facts = { ...lawful, attestations, survey: survey({ by: '丙' }) };
  for (const name of ['甲', '乙', '丙', '丁']) {
    t.ok(JSON.stringify(facts).includes(`"${name}"`), name);
    t.notOk(JSON.stringify(keptFacts(facts)).includes(`"${name}"`), name);
  }
});
