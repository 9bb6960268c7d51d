import { globSync, readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import t from 'tap';
import { parse } from 'yaml';
import { openMetrics } from '../../src/routes/metrics.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** What the service exports, by the names under which it is asked for, with its labels and those of scraping. */
async function exported(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { registry, watchJobs } = openMetrics('1.2.3');
  watchJobs([]);
  const found = new Map<string, readonly string[]>([['up', SCRAPED]]);
  for (const { name, type, labelNames } of registry.getMetricsAsArray() as unknown as Exported[]) {
    const labels = [...SCRAPED, ...labelNames];
    found.set(name, labels);
    if (type !== 'histogram') continue;
    found.set(`${name}_bucket`, [...labels, 'le']);
    for (const part of ['sum', 'count']) found.set(`${name}_${part}`, labels);
  }
  return found;
}
type Exported = Readonly<{ name: string; type: string; labelNames: readonly string[] }>;
const SCRAPED = ['job', 'instance'];
const known = await exported();

/** What is wrong with an expression: that it is none, or what it names and the service has not. */
function flawsOf(expression: string): readonly string[] {
  const flaws: string[] = [];
  const metrics: string[] = [];
  const labels: string[] = [];
  parser.parse(expression).iterate({
    enter: ({ type, from, to, node }) => {
      const text = expression.slice(from, to);
      if (type.isError) flaws.push(`no PromQL at ${from}`);
      if (type.name === 'Identifier' && node.parent?.name === 'VectorSelector') metrics.push(text);
      if (type.name === 'LabelName') labels.push(text);
    },
  });
  const allowed = metrics.flatMap((name) => known.get(name) ?? []);
  return [
    ...flaws,
    ...(metrics.length === 0 ? ['names no metric'] : []),
    ...metrics.filter((name) => !known.has(name)).map((name) => `no metric ${name}`),
    ...labels.filter((name) => !allowed.includes(name)).map((name) => `no label ${name}`),
  ];
}

t.test('a flaw in an expression is found', async (t) => {
  t.same(flawsOf('sum by (route) (rate(http_request_duration_seconds_count{status="500"}[5m])) > 0'), []);
  t.same(flawsOf('up{job="x"} == 0'), []);
  t.same(flawsOf('http_requests_total'), ['no metric http_requests_total']);
  t.same(flawsOf('sum by (plate) (up)'), ['no label plate']);
  t.same(flawsOf('db_pool_waiting{route="x"}'), ['no label route']);
  t.ok(flawsOf('sum(rate(up[5m])').length > 0);
  t.ok(flawsOf('1 + 1').length > 0);
});

type Rule = Readonly<{
  alert: string;
  expr: string;
  labels: Readonly<{ severity: string }>;
  annotations: Readonly<{ summary: string; description: string }>;
}>;
const { groups } = parse(read('ops/prometheus/alerts.yml')) as Readonly<{
  groups: readonly Readonly<{ rules: readonly Rule[] }>[];
}>;
const rules = groups.flatMap((group) => group.rules);

t.test('every alert asks for what the service exports, and says what it means', async (t) => {
  t.ok(rules.length >= 10);
  for (const { alert, expr, labels, annotations } of rules) {
    t.same(flawsOf(expr), [], alert);
    t.ok(
      ['page', 'ticket'].includes(labels.severity) && annotations.summary && annotations.description,
      alert,
    );
  }
});

t.test('every alert stands in the guide, and none that is not there', async (t) => {
  const [, section = ''] = /## What to alert on\n([^]*?)\n## /.exec(read('docs/operations.md')) ?? [];
  const cells = [...section.matchAll(/^\| (`\w+`(?:, `\w+`)*) +\| (yes|no) +\|/gm)];
  const told = cells.flatMap(([, names = '', wakes]) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => `${name} ${wakes}`),
  );
  const wanted = rules.map(({ alert, labels }) => `${alert} ${labels.severity === 'page' ? 'yes' : 'no'}`);
  t.same(told.toSorted(), wanted.toSorted());
});

t.test('every panel asks for what the service exports', async (t) => {
  const dashboard = JSON.parse(read('ops/grafana/construction-waste.json')) as Readonly<{
    panels: readonly Readonly<{ title: string; targets: readonly Readonly<{ expr: string }>[] }>[];
  }>;
  t.ok(dashboard.panels.length >= 10);
  for (const { title, targets } of dashboard.panels)
    for (const { expr } of targets) t.same(flawsOf(expr), [], title);
});

t.test('tasks, routes and the job that are named are those of the service and of its scraping', async (t) => {
  const source = globSync('src/{server.ts,routes/*.ts}').map(read).join('\n');
  const text = read('ops/prometheus/alerts.yml') + read('ops/grafana/construction-waste.json');
  const named = (label: string) =>
    new Set(
      [...text.matchAll(new RegExp(`${label}!?=\\\\?"([^"\\\\]*)\\\\?"`, 'g'))].map(([, name = '']) => name),
    );
  t.ok(named('task').size > 0 && named('route').size > 0);
  for (const name of named('task')) t.ok(source.includes(`name: '${name}'`), name);
  for (const name of named('route')) t.ok(name === 'none' || source.includes(`url: '${name}'`), name);
  const scraping = parse(read('ops/prometheus/prometheus.yml')) as {
    scrape_configs: { job_name: string }[];
  };
  t.same([...named('job')], [scraping.scrape_configs[0]?.job_name]);
});

t.test('every metric of the guide is there, and every one of ours is in the guide', async (t) => {
  const [, section = ''] = /## Metrics\n([^]*?)\n## /.exec(read('docs/operations.md')) ?? [];
  const told = [...section.matchAll(/`((?:http|db|worker|event|webhook|construction_waste)_[a-z_]+)`/g)].map(
    ([, name = '']) => name,
  );
  const ours = [...known.keys()].filter(
    (name) =>
      /^(http|db|worker|event|webhook|construction_waste)_/.test(name) && !/_(bucket|sum|count)$/.test(name),
  );
  t.same([...new Set(told)].toSorted(), ours.toSorted());
});
