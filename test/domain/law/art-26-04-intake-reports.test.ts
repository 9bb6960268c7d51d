import t from 'tap';
import {
  daysOfMonth,
  monthsWithin,
  refuseReport,
  reportDueOn,
  reportedInTime,
  reportsDueBy,
} from '../../../src/domain/law/art-26-04-intake-reports.ts';
import { at, backfill, site } from '../../support/manifests.ts';

t.test('26(4): a month is confirmed by the 10th of the next one', async (t) => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['2021-03', '2021-04-10', []],
    // A Saturday: a day of the calendar, which does not move to the Monday.
    ['2021-03', '2021-04-11', ['intake_report_overdue']],
    ['2021-03', '2021-04-01', []],
    ['2020-12', '2021-01-10', []],
    ['2020-12', '2021-01-11', ['intake_report_overdue']],
    ['2021-01', '2021-02-10', []],
    ['2020-02', '2020-03-11', ['intake_report_overdue']],
  ];
  for (const [month, filedOn, codes] of rows)
    t.same(
      reportedInTime(site(), month, filedOn, false).map(({ finding }) => finding.code),
      codes,
      `${month} on ${filedOn}`,
    );
});

t.test('26(4): the recycler answers for a late report, once, and for no other site', async (t) => {
  const late = (of = site(), isCorrection = false) =>
    reportedInTime(of, '2021-03', '2021-04-11', isCorrection);
  t.match(late(), [
    {
      finding: { code: 'intake_report_overdue', citation: '26(4)', severity: 'violation' },
      citations: ['26(4)'],
      charges: [{ party: { id: 'recycler', role: 'recycler' }, offence: 'intake_report_overdue' }],
    },
  ]);
  t.same(late(site(), true), [], 'a correction is not judged again');
  t.same(late(backfill()), [], 'a backfill site is not bound');
});

t.test('26(4): what came in is confirmed once the month is over', async (t) => {
  t.match(refuseReport('2021-03', at('23:59:59', '2021-03-31')), {
    refusal: 'month_not_over',
    params: { month: '2021-03' },
    pointer: '/month',
  });
  t.equal(refuseReport('2021-03', at('00:00:00', '2021-04-01')), null);
});

t.test('26(4): months and their days', async (t) => {
  t.same(daysOfMonth('2020-02'), { from: '2020-02-01', to: '2020-02-29' });
  t.same(daysOfMonth('2021-12'), { from: '2021-12-01', to: '2021-12-31' });
  t.equal(reportDueOn('2021-12'), '2022-01-10');
  const rows: readonly (readonly [string, string, readonly string[] | null])[] = [
    ['2021-03-01', '2021-03-31', ['2021-03', '2021-03']],
    ['2021-03-01', '2021-03-30', null],
    ['2021-03-02', '2021-03-31', null],
    ['2021-03-02', '2021-04-30', ['2021-04', '2021-04']],
    ['2020-12-01', '2021-02-28', ['2020-12', '2021-02']],
    ['2020-12-01', '2021-02-27', ['2020-12', '2021-01']],
  ];
  for (const [from, to, months] of rows) t.same(monthsWithin({ from, to }), months, `${from} to ${to}`);
});

t.test(
  '26(4): a facility owes the months in which it was open, a year back, once they are overdue',
  async (t) => {
    const open = {
      knownFrom: '2021-02-20',
      acceptsFrom: '2021-01-01',
      acceptsTo: '2025-12-31',
      approvedTo: '2025-12-31',
      stopsOn: null,
    };
    const rows: readonly (readonly [
      string,
      Partial<typeof open> | { stopsOn: string },
      string,
      readonly string[],
    ])[] = [
      ['on the last day', {}, '2021-03-10', []],
      ['past the last day', {}, '2021-03-11', ['2021-02']],
      ['the next is not due yet', {}, '2021-04-10', ['2021-02']],
      ['two of them', {}, '2021-04-11', ['2021-02', '2021-03']],
      ['known from the last of a month', { knownFrom: '2021-02-28' }, '2021-03-11', ['2021-02']],
      ['known from the first of the next', { knownFrom: '2021-03-01' }, '2021-04-11', ['2021-03']],
      ['open from the last of a month', { acceptsFrom: '2021-03-31' }, '2021-04-11', ['2021-03']],
      ['open from later on', { acceptsFrom: '2021-04-01' }, '2021-04-11', []],
      ['open to the first of a month', { acceptsTo: '2021-03-01' }, '2021-05-11', ['2021-02', '2021-03']],
      ['open to the last of the month before', { acceptsTo: '2021-02-28' }, '2021-05-11', ['2021-02']],
      ['approved to the last of the month before', { approvedTo: '2021-02-28' }, '2021-05-11', ['2021-02']],
      [
        'approved to the first of a month',
        { approvedTo: '2021-03-01' },
        '2021-05-11',
        ['2021-02', '2021-03'],
      ],
      ['stopped on the first of a month', { stopsOn: '2021-03-01' }, '2021-05-11', ['2021-02']],
      ['stopped on the second', { stopsOn: '2021-03-02' }, '2021-05-11', ['2021-02', '2021-03']],
      [
        'over the turn of a year',
        { knownFrom: '2020-12-31', acceptsFrom: '2020-01-01' },
        '2021-01-11',
        ['2020-12'],
      ],
    ];
    for (const [title, change, today, months] of rows)
      t.same(reportsDueBy({ ...open, ...change }, today), months, title);
    const long = reportsDueBy({ ...open, knownFrom: '2021-02-01' }, '2023-03-11');
    t.same([long.length, long[0], long.at(-1)], [12, '2022-03', '2023-02']);
  },
);
