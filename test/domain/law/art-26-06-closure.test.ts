import t from 'tap';
import { closedAsNoticed, noticedAhead, stopOfClosing } from '../../../src/domain/law/art-26-06-closure.ts';
import { at, backfill, depart, found, load, refuseAt, registers, site } from '../../support/manifests.ts';

const codesOf = (judged: ReturnType<typeof noticedAhead>) => judged.map(({ finding }) => finding.code);

t.test('26(6): notice is given thirty calendar days before the facility stops', async (t) => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['2021-03-01', '2021-03-31', false],
    ['2021-03-02', '2021-03-31', true],
    // Over a leap day, and on a day that is no working day.
    ['2020-02-01', '2020-03-02', false],
    ['2020-02-01', '2020-03-01', true],
    ['2021-09-01', '2021-10-01', false],
    ['2021-03-31', '2021-03-31', true],
    ['2021-04-01', '2021-03-31', true],
  ];
  for (const [noticedOn, stopsOn, isLate] of rows)
    t.same(
      codesOf(noticedAhead(site(), { noticedOn, stopsOn })),
      isLate ? ['closure_notice_late'] : [],
      `${noticedOn} for ${stopsOn}`,
    );
});

t.test('26(6): the recycler answers, without a fine; other sites are not bound', async (t) => {
  const late = { noticedOn: '2021-03-16', stopsOn: '2021-03-31' };
  t.match(noticedAhead(site(), late), [
    {
      finding: { code: 'closure_notice_late', citation: '26(6)', severity: 'violation', params: late },
      citations: ['26(6)'],
      charges: [{ party: { id: 'recycler', role: 'recycler' }, offence: 'closure_notice_late' }],
    },
  ]);
  t.same(noticedAhead(backfill(), late), []);
});

t.test(
  '26(6): a facility that is sealed before its day, or without notice, has stopped with less',
  async (t) => {
    const notice = { noticedOn: '2021-03-01', stopsOn: '2021-04-15' };
    const late = { noticedOn: '2021-03-16', stopsOn: '2021-03-31' };
    const rows: readonly (readonly [string, typeof notice | null, string, boolean, string])[] = [
      ['on its day', notice, '2021-04-15', false, '2021-04-15'],
      ['after it', notice, '2021-05-01', false, '2021-04-15'],
      ['before it, thirty days after the notice', notice, '2021-03-31', false, '2021-03-31'],
      ['before it, twenty-nine days after', notice, '2021-03-30', true, '2021-03-30'],
      ['on the day of a late notice, which was judged', late, '2021-03-31', false, '2021-03-31'],
      ['without notice', null, '2021-05-10', true, '2021-05-10'],
    ];
    for (const [what, last, closedOn, isLate, stopsOn] of rows) {
      const judged = closedAsNoticed(site(), last, { recordedOn: '2021-05-10', closedOn });
      t.same(codesOf(judged), isLate ? ['closure_notice_late'] : [], what);
      t.equal(stopOfClosing(last, closedOn), stopsOn, what);
    }
  },
);

t.test('26(1): a refusal for closing is judged by the notices as they stood', async (t) => {
  const refused = (...stops: readonly (readonly [knownFrom: number, stopsOn: string])[]) =>
    found([load(), depart(), refuseAt({ ground: 'closureNotified' })], {
      registers: registers({
        sites: [site({ stops: stops.map(([knownFrom, stopsOn]) => ({ knownFrom, stopsOn })) })],
      }),
    }).includes('unlawful_refusal');
  const before = at('18:44');
  t.equal(refused(), true, 'no notice');
  t.equal(refused([before, '2021-03-16']), false, 'it stops that day');
  t.equal(refused([before, '2021-03-17']), true, 'it stops the next day');
  t.equal(refused([at('18:45'), '2021-03-16']), false, 'noticed at that moment');
  t.equal(refused([at('18:45') + 1, '2021-03-16']), true, 'noticed a moment later');
  t.equal(refused([at('10:00'), '2021-03-16'], [before, '2021-03-20']), true, 'put off by a later notice');
  t.equal(refused([before, '2021-03-20'], [at('10:00'), '2021-03-16']), true, 'in whatever order they are');
  t.equal(refused([before, '2021-03-16'], [at('19:00'), '2021-03-20']), false, 'put off afterwards');
});

t.test('26(6): a notice that comes later makes no load unlawful that came before', async (t) => {
  const known = (knownFrom: number) => ({
    registers: registers({ sites: [site({ stops: [{ knownFrom, stopsOn: '2021-03-16' }] })] }),
  });
  t.ok(found([load()], known(at('18:20'))).includes('destination_not_approved'));
  t.notOk(found([load()], known(at('18:20') + 1)).includes('destination_not_approved'));
});
