import t from 'tap';
import { judgeFine, type ProposedFine, type PunishableAct } from '../../../src/domain/enforcement/fine.ts';
import { OFFENCE_CODES, type Subject, SUBJECT_ROLES } from '../../../src/domain/enforcement/offence.ts';
import { basisFor, type LawInForce, penaltyClauseOf } from '../../../src/domain/law/art-36-penalties.ts';
import { INSTRUMENTS, isInstrumentInForce } from '../../../src/domain/law/instruments.ts';
import { isInForce } from '../../../src/domain/law/art-48-terms.ts';

const UNITS = SUBJECT_ROLES.filter((role) => role !== 'individual');
const unit = (role: (typeof UNITS)[number]): Subject => ({ kind: 'unit', role });
const INDIVIDUAL: Subject = { kind: 'individual', role: 'individual' };
const PARTIES = [...UNITS.map(unit), INDIVIDUAL];
const nameOf = ({ kind, role }: Subject) => (kind === 'individual' ? 'individual' : role);

/** The law as it stands, with the term of the measures; ends of instruments are given by name. */
const lawWith = (ends: Readonly<Record<string, string>> = {}): LawInForce => ({
  measures: (day) => isInForce([{ documentNumber: '2', from: '2020-07-02', to: '2022-07-02' }], day),
  instrument: (name, day) => {
    const found = INSTRUMENTS.find((each) => each.name === name);
    return found !== undefined && isInstrumentInForce(found, ends[name] ?? null, day);
  },
});
const LAW = lawWith();

const act = (
  offence: string,
  subject: Subject,
  on: string,
  more: Partial<PunishableAct> = {},
): PunishableAct => ({
  offence,
  subject,
  on,
  dumpingGround: false,
  actId: 'act',
  lifeOrHealth: false,
  measure: null,
  ...more,
});
const fine = (yuan: number, basis: string, more: Partial<ProposedFine> = {}): ProposedFine => ({
  fen: Math.round(yuan * 100),
  basis,
  mitigation: null,
  stepReason: null,
  ...more,
});
const outcome = (acts: readonly PunishableAct[], proposed: ProposedFine, today: string, law = LAW) => {
  const judged = judgeFine(acts, proposed, today, law, []);
  return 'refusal' in judged ? judged.refusal : 'lawful';
};

type Named = Readonly<Record<string, readonly [number, number]>>;
const ALL_UNITS = (min: number, max: number): Named =>
  Object.fromEntries(UNITS.map((role) => [role, [min, max]]));
/** The rulebook's table, written down anew: clause, what it rests on, and the least and the most for whom it names. */
const TABLE: readonly Readonly<{ offence: string; clause: string; above: string; named: Named }>[] = [
  {
    offence: 'facility_without_approval',
    clause: '36.1',
    above: 'order139:20',
    named: { ...ALL_UNITS(5000, 10000), individual: [0.01, 3000] },
  },
  {
    offence: 'mixing',
    clause: '36.2',
    above: 'order139:20',
    named: { ...ALL_UNITS(0.01, 3000), individual: [0.01, 200] },
  },
  {
    offence: 'receiving_prohibited_waste',
    clause: '37',
    above: 'order139:21',
    named: { siteOperator: [5000, 10000], recycler: [5000, 10000] },
  },
  {
    offence: 'failure_to_clear',
    clause: '38.1',
    above: 'order139:22.1',
    named: { contractor: [5000, 50000] },
  },
  {
    offence: 'handed_to_unapproved_carrier',
    clause: '38.2',
    above: 'order139:22.2',
    named: { contractor: [10000, 100000] },
  },
  { offence: 'spillage', clause: '39', above: 'order139:23', named: ALL_UNITS(5000, 50000) },
  {
    offence: 'permit_misuse',
    clause: '40',
    above: 'order139:24',
    named: { ...ALL_UNITS(5000, 20000), individual: [5000, 20000] },
  },
  {
    offence: 'disposal_without_permit',
    clause: '41',
    above: 'order139:25',
    named: { contractor: [10000, 100000], developer: [5000, 30000], carrier: [5000, 30000] },
  },
  {
    offence: 'disposal_beyond_scope',
    clause: '41',
    above: 'order139:25',
    named: { contractor: [10000, 100000], developer: [5000, 30000], carrier: [5000, 30000] },
  },
  {
    offence: 'random_dumping',
    clause: '42',
    above: 'order139:26',
    named: { ...ALL_UNITS(5000, 50000), individual: [0.01, 200] },
  },
  {
    offence: 'unloaded_off_site',
    clause: '42',
    above: 'order139:26',
    named: { ...ALL_UNITS(5000, 50000), individual: [0.01, 200] },
  },
  { offence: 'uncovered', clause: '43', above: 'airLaw:116', named: { carrier: [2000, 20000] } },
  { offence: 'unwashed', clause: '43', above: 'airLaw:115', named: { contractor: [10000, 100000] } },
];
/** Where the law above the order prevails from 2020-09-01 on, and so the rows above do not decide. */
const isPrevailed = (offence: string, subject: Subject) =>
  ['failure_to_clear', 'random_dumping', 'unloaded_off_site'].includes(offence) &&
  subject.role === 'contractor';

/** Days of the act: the last before the term, its ends, the first behind it. */
const DAYS = [
  { on: '2020-07-01', measures: false },
  { on: '2020-07-02', measures: true },
  { on: '2022-07-02', measures: true },
  { on: '2022-07-03', measures: false },
];

for (const { offence, clause, above, named } of TABLE) {
  t.test(
    `${offence}: ${clause} on ${above}, at both ends, for every party, before, in and behind the term`,
    async (t) => {
      for (const subject of PARTIES) {
        for (const { on, measures } of DAYS) {
          if (isPrevailed(offence, subject) && on >= '2020-09-01') continue;
          const range = named[nameOf(subject)];
          const found = [act(offence, subject, on, { dumpingGround: true })];
          for (const basis of [clause, above]) {
            const carries = range !== undefined && (basis === above || measures);
            const [min, max] = range ?? [5000, 5000];
            const what = `${nameOf(subject)}, ${on}, by ${basis}`;
            const within = carries ? 'lawful' : 'no_penalty_basis';
            const outside = carries ? 'fine_out_of_range' : 'no_penalty_basis';
            t.equal(outcome(found, fine(min, basis), on), within, `${what}: ${min}`);
            t.equal(outcome(found, fine(max, basis), on), within, `${what}: ${max}`);
            t.equal(outcome(found, fine(max + 0.01, basis), on), outside, `${what}: above ${max}`);
            if (min > 0.01)
              t.equal(outcome(found, fine(min - 0.01, basis), on), outside, `${what}: below ${min}`);
          }
        }
      }
    },
  );
}

t.test('every other offence has no basis, whatever is cited', async (t) => {
  const fined = new Set(TABLE.map(({ offence }) => offence));
  const bases = [...TABLE.flatMap(({ clause, above }) => [clause, above]), 'solidWasteLaw:111', '44', ''];
  for (const offence of OFFENCE_CODES.filter((each) => !fined.has(each))) {
    t.equal(penaltyClauseOf(offence), undefined, offence);
    for (const subject of PARTIES)
      for (const basis of bases)
        t.equal(
          outcome([act(offence, subject, '2021-03-16')], fine(5000, basis), '2021-03-16'),
          'no_penalty_basis',
        );
  }
});

t.test('a basis of another offence is none: 40 leaves forging out, 41 is not about dumping', async (t) => {
  const cases = [
    ['permit_forged', '40'],
    ['random_dumping', '41'],
    ['disposal_without_permit', '40'],
    ['disposal_without_permit', 'order139:26'],
    ['uncovered', 'airLaw:115'],
    ['unwashed', 'airLaw:116'],
  ] as const;
  for (const [offence, basis] of cases)
    t.equal(
      outcome([act(offence, unit('carrier'), '2021-03-16')], fine(20000, basis), '2021-03-16'),
      'no_penalty_basis',
      `${offence} by ${basis}`,
    );
});

t.test('36.1 rests on the order only where the yard was a dump', async (t) => {
  const on = '2021-03-16';
  const by = (cited: string, dumpingGround: boolean, day = on) =>
    basisFor(act('facility_without_approval', unit('recycler'), day, { dumpingGround }), cited, day, LAW);
  t.match(by('36.1', true), { above: 'order139:20' });
  t.match(by('36.1', false), { above: null, range: { min: 5000, max: 10000 } });
  t.match(by('order139:20', true), { above: 'order139:20' });
  t.match(by('order139:20', false), { refusal: 'no_penalty_basis' });
  t.match(by('36.1', false, '2022-07-03'), { refusal: 'no_penalty_basis' });
  const decided = (day: string, dumpingGround: boolean) =>
    basisFor(act('facility_without_approval', unit('recycler'), on, { dumpingGround }), '36.1', day, LAW);
  t.match(decided('2022-07-02', false), { above: null });
  t.match(decided('2022-07-03', false), { refusal: 'no_penalty_basis' }, 'nothing is left to rest on');
  t.match(decided('2022-07-03', true), { above: 'order139:20' }, 'the order stands');
});

t.test('from 2020-09-01 the solid waste law prevails for contractors, and is named', async (t) => {
  for (const { offence, clause, above } of TABLE.filter(({ offence: o }) =>
    ['failure_to_clear', 'random_dumping', 'unloaded_off_site'].includes(o),
  )) {
    const by = (on: string, basis: string, yuan: number, subject: Subject = unit('contractor')) =>
      outcome([act(offence, subject, on)], fine(yuan, basis), on);
    t.equal(by('2020-08-31', clause, 50000), 'lawful');
    t.equal(by('2020-08-31', above, 50000), 'lawful');
    t.equal(by('2020-08-31', 'solidWasteLaw:111', 100000), 'no_penalty_basis');
    t.equal(by('2020-09-01', clause, 50000), 'higher_law_prevails');
    t.equal(by('2020-09-01', above, 50000), 'higher_law_prevails');
    for (const on of ['2020-09-01', '2022-07-02', '2022-07-03']) {
      t.equal(by(on, 'solidWasteLaw:111', 100000), 'lawful');
      t.equal(by(on, 'solidWasteLaw:111', 1000000), 'lawful');
      t.equal(by(on, 'solidWasteLaw:111', 99999.99), 'fine_out_of_range');
      t.equal(by(on, 'solidWasteLaw:111', 1000000.01), 'fine_out_of_range');
    }
    t.equal(by('2021-03-16', 'solidWasteLaw:111', 100000, unit('carrier')), 'no_penalty_basis');
    const refused = judgeFine(
      [act(offence, unit('contractor'), '2021-03-16')],
      fine(50000, clause),
      '2021-03-16',
      LAW,
      [],
    );
    t.match(refused, { refusal: 'higher_law_prevails', params: { basis: 'solidWasteLaw:111' } });
  }
});

t.test(
  'the law of the day of the act, or that of the decision where it is lighter (行政處罰法 第三十七條)',
  async (t) => {
    const by = (
      on: string,
      today: string,
      basis: string,
      yuan: number,
      ends: Readonly<Record<string, string>> = {},
    ) => outcome([act('random_dumping', unit('contractor'), on)], fine(yuan, basis), today, lawWith(ends));
    // Done before the heavier law, decided under it.
    t.equal(by('2020-08-31', '2020-09-15', '42', 50000), 'lawful');
    t.equal(by('2020-08-31', '2020-09-15', 'solidWasteLaw:111', 100000), 'no_penalty_basis');
    // Done under the heavier law, decided when it has ended.
    const ended = { solidWasteLaw: '2021-12-31' };
    t.equal(by('2021-03-16', '2021-12-31', 'solidWasteLaw:111', 100000, ended), 'lawful');
    t.equal(by('2021-03-16', '2021-12-31', '42', 50000, ended), 'higher_law_prevails');
    t.equal(by('2021-03-16', '2022-01-01', '42', 50000, ended), 'lawful');
    t.equal(by('2021-03-16', '2022-01-01', 'solidWasteLaw:111', 100000, ended), 'no_penalty_basis');
    // Nothing is left to punish by.
    const allEnded = { solidWasteLaw: '2021-12-31', order139: '2021-12-31' };
    t.equal(by('2021-03-16', '2022-01-01', '42', 50000, allEnded), 'no_penalty_basis');
    // The measures may have lapsed meanwhile: the order they rested on has not.
    t.equal(
      outcome([act('spillage', unit('carrier'), '2022-07-02')], fine(5000, '39'), '2022-08-01'),
      'lawful',
    );
  },
);

t.test('below the range only with a ground of mitigation of the penalty law', async (t) => {
  const found = [act('spillage', unit('carrier'), '2021-03-16')];
  const by = (citation: string, yuan = 100) =>
    outcome(found, fine(yuan, '39', { mitigation: { citation, text: '主動消除后果' } }), '2021-03-16');
  t.equal(by('penaltyLaw:32'), 'lawful');
  t.equal(by('penaltyLaw:33.1'), 'lawful');
  for (const citation of ['penaltyLaw:31', 'penaltyLaw:321', '32', 'order139:32', 'xpenaltyLaw:32'])
    t.equal(by(citation), 'fine_out_of_range', citation);
  t.equal(by('penaltyLaw:32', 50000.01), 'fine_out_of_range', 'and never above it');
});

t.test('no penalty two years after the act, five where life or health is at stake', async (t) => {
  const by = (on: string, today: string, lifeOrHealth = false) =>
    outcome([act('spillage', unit('carrier'), on, { lifeOrHealth })], fine(5000, 'order139:23'), today);
  t.equal(by('2021-03-16', '2023-03-16'), 'lawful');
  t.equal(by('2021-03-16', '2023-03-17'), 'time_barred');
  t.equal(by('2024-02-29', '2026-02-28'), 'lawful');
  t.equal(by('2024-02-29', '2026-03-01'), 'time_barred');
  t.equal(by('2021-03-16', '2026-03-16', true), 'lawful');
  t.equal(by('2021-03-16', '2026-03-17', true), 'time_barred');
});

t.test('of one act the basis that allows more is the one to use (行政處罰法 第二十九條)', async (t) => {
  const on = '2021-03-16';
  const both = (actId: string) => [
    act('mixing', unit('contractor'), on, { actId }),
    act('disposal_without_permit', unit('contractor'), on),
  ];
  t.equal(outcome(both('act'), fine(3000, '36.2'), on), 'higher_law_prevails');
  t.equal(outcome(both('act'), fine(10000, '41'), on), 'lawful');
  t.equal(outcome(both('another'), fine(3000, '36.2'), on), 'lawful');
});
