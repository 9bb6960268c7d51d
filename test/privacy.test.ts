import { readFileSync } from 'node:fs';
import { is } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import t from 'tap';
import * as audit from '../src/db/schema/audit.ts';
import * as enforcement from '../src/db/schema/enforcement.ts';
import * as events from '../src/db/schema/events.ts';
import * as facilities from '../src/db/schema/facilities.ts';
import * as complaints from '../src/db/schema/complaints.ts';
import * as manifests from '../src/db/schema/manifests.ts';
import * as orders from '../src/db/schema/orders.ts';
import * as permits from '../src/db/schema/permits.ts';
import * as registers from '../src/db/schema/registers.ts';
import * as telemetry from '../src/db/schema/telemetry.ts';
import { ENDS, KEPT } from '../src/domain/privacy/kept.ts';

const TABLES = [
  audit,
  complaints,
  enforcement,
  events,
  facilities,
  manifests,
  orders,
  permits,
  registers,
  telemetry,
].flatMap((schema) =>
  Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableConfig(each)] : [])),
);
const COLUMNS = TABLES.flatMap(({ name, columns }) =>
  columns.map((column) => ({
    name: `${toSnakeCase(name)}.${toSnakeCase(column.name)}`,
    type: column.getSQLType(),
  })),
);

/** Columns that a person could be in by name or type, and are not, with the reason. */
const NO_PERSON: Readonly<Record<string, readonly string[]>> = {
  'names of units, which their register publishes': ['organisation.name', 'site.name'],
  'places and works of units': [
    'site.lat',
    'site.lon',
    'site.boundary',
    'permit.route_description',
    'permit_former.route_description',
    'permit.route_line',
    'permit_former.route_line',
  ],
  'the borders of regions': ['authority.boundary', 'control_order.boundary'],
  'numbers and dates of certificates of a vehicle': [
    'vehicle_record.road_transport_certificate',
    'vehicle_record.passage_permit',
  ],
  'kinds, codes and masses': [
    'manifest.declared',
    'manifest.weighed',
    'intake_report.confirmed',
    'intake_report.recorded',
    'onsite_use.quantity',
    'survey.checks',
    'violation.subject_kind',
    'event.subject_kind',
    'event_made.subject_kind',
    'subscription.disabled_reason',
    'violation.subject_role',
    'violation.facts',
    'penalty_case.subject_kind',
    'penalty_case.subject_role',
    'authority.hearing_threshold',
    'authority.discretion_steps',
    'permit.end_manner',
    'permit_copy.end_reason',
  ],
  'ids and times of evidence': ['violation.evidence'],
  'the name of a law': ['instrument_end.name'],
  'facts of units; names of people are taken out of them': ['judgement.facts'],
  'the name that a finding is known by again; of an individual it is emptied with `violation.subject_name`': [
    'violation.key',
    'violation.act_key',
  ],
  'hashes and signatures': ['audit_seal.jws', 'api_key.prefix'],
};

/** Whether a column may hold a person: by what it is called, or because it holds anything at all, or a place. */
function suggestsPerson({ name, type }: (typeof COLUMNS)[number]): boolean {
  const column = name.split('.')[1] ?? '';
  const isText = type.startsWith('text');
  return (
    /^json|^double/.test(type) ||
    (isText &&
      /name|phone|mail|contact|driver|address|person|officer|subject|origin|citizen|licen[cs]e|id_number|(^|_)(by|sub|key|ip)$|reason|note|text|statement|body|payload|manner|description/.test(
        column,
      ))
  );
}

/** Columns of the table without the member of what is in them. */
const KEPT_COLUMNS = Object.values(KEPT).flatMap(({ columns }) =>
  columns.map((each) => each.split('.').slice(0, 2).join('.')),
);

t.test(
  'a column in which a person can be is in the table of what is kept, or known to hold none',
  async (t) => {
    const known = new Set([...KEPT_COLUMNS, ...Object.values(NO_PERSON).flat()]);
    const asked = COLUMNS.filter(suggestsPerson).map(({ name }) => name);
    t.ok(asked.length > 60 && asked.includes('scan.sender_name'), `${asked.length} columns were looked at`);
    t.same(
      asked.filter((name) => !known.has(name)),
      [],
      'add these to KEPT in src/domain/privacy/kept.ts, or here with the reason why they hold no person',
    );
  },
);

t.test('the walk asks about a column that somebody adds', async (t) => {
  for (const name of ['x.phone', 'x.driver_licence', 'x.closed_by', 'x.sub', 'x.complainant_name', 'x.note'])
    t.ok(suggestsPerson({ name, type: 'text' }), name);
  t.ok(suggestsPerson({ name: 'x.anything', type: 'jsonb' }));
  t.notOk(suggestsPerson({ name: 'x.state', type: 'text' }));
});

t.test('the table names columns that are there, and none of those that hold no person', async (t) => {
  const present = COLUMNS.map(({ name }) => name);
  const listed = [...KEPT_COLUMNS, ...Object.values(NO_PERSON).flat()];
  t.same(
    listed.filter((name) => !present.includes(name)),
    [],
  );
  t.same(
    Object.values(NO_PERSON)
      .flat()
      .filter((name) => KEPT_COLUMNS.includes(name)),
    [],
  );
});

t.test('what ends by itself is what the table says ends after days', async (t) => {
  const ending = Object.entries(KEPT).filter(([, { until }]) => typeof until === 'object');
  t.same(Object.fromEntries(ending.map(([id, { until }]) => [id, until])), ENDS);
  for (const [id, { days }] of Object.entries(ENDS)) t.ok(Number.isInteger(days) && days > 0, id);
});

/** The rows of a Markdown table whose first cell is an id in backticks. */
const rowsIn = (text: string) =>
  [...text.matchAll(/^\| *(`\w+` *\|.*)\|$/gm)].map(([, row = '']) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .join(' | '),
  );

t.test('docs/privacy.md says what the table says', async (t) => {
  const wanted = Object.entries(KEPT).flatMap(
    ([id, { what, zh, columns, whose, why, basis, until, clear, masked }]) => [
      [
        `\`${id}\``,
        `${what} (${zh})`,
        whose,
        why,
        basis.join('; '),
        columns.map((each) => `\`${each}\``).join(', '),
      ],
      [
        `\`${id}\``,
        typeof until === 'string'
          ? until
          : `${until.days} days from ${until.from} (clock: ${until.clock}); ${until.fate}`,
        clear,
        masked,
      ],
    ],
  );
  const listed = rowsIn(readFileSync(new URL('../docs/privacy.md', import.meta.url), 'utf8'));
  t.same(listed.toSorted(), wanted.map((row) => row.join(' | ')).toSorted());
});
