import t from 'tap';
import { mayEmit, senderOf, type SendingFacts } from '../../../src/domain/manifests/senders.ts';
import type { RoadContent } from '../../../src/domain/manifests/scan.ts';
import { DUTIES, type Duty } from '../../../src/domain/registers/organisation.ts';
import {
  depart,
  exempt,
  load,
  project,
  receive,
  redirect,
  refuseAt,
  registers,
  returned,
  sender,
} from '../../support/manifests.ts';

const decorated = exempt({
  id: 'decorated',
  developer: { id: 'developer', name: 'developer' },
  contractor: { id: 'contractor', name: 'contractor' },
  propertyManager: { id: 'manager', name: 'manager' },
});
const ofOne = project({
  id: 'of one',
  kind: 'demolition',
  producer: { id: null, name: '王某', kind: 'individual' },
  propertyManager: { id: 'manager', name: 'manager' },
});
const works = [project({ producer: { id: 'producer', name: 'producer', kind: 'unit' } }), decorated, ofOne];

const facts = (change: Partial<SendingFacts> = {}): SendingFacts => ({
  carrierId: 'carrier',
  projects: registers({ projects: works }).projects,
  sites: registers().sites,
  loadedProjectId: 'project',
  emitsSomewhere: [],
  ...change,
});

const sentBy = (content: RoadContent, organisationId: string, duty: Duty, known = facts()) =>
  senderOf(
    content,
    {
      sub: 'p',
      name: 'P',
      members: [{ organisationId, organisationName: organisationId, duties: [duty] }],
    },
    known,
  );

const ORGANISATIONS = [
  'developer',
  'contractor',
  'producer',
  'manager',
  'carrier',
  'recycler',
  'recycler-2',
  'backfiller',
  'stranger',
];

t.test('25.2, 27.1: each kind of scan has its senders, by organisation and duty', async (t) => {
  const gates = { duties: ['owner', 'gate'] };
  const wheels = { duties: ['owner', 'driver', 'dispatcher'] };
  const builders = ['developer', 'contractor'];
  const cases: readonly (readonly [string, RoadContent, readonly string[], { duties: readonly string[] }])[] =
    [
      ['load', load().content, builders, gates],
      ['load, exempt', load({ projectId: 'decorated' }).content, [...builders, 'producer', 'manager'], gates],
      ['load, of an individual', load({ projectId: 'of one' }).content, builders, gates],
      ['return', returned().content, builders, gates],
      ['depart', depart().content, ['carrier'], wheels],
      ['redirect', redirect('backfill').content, ['carrier'], wheels],
      ['receive', receive().content, ['recycler'], gates],
      ['receive elsewhere', receive({ siteId: 'backfill' }).content, ['backfiller'], gates],
      ['refuse', refuseAt({ siteId: 'facility-2' }).content, ['recycler-2'], gates],
      ['receive nowhere', receive({ siteId: 'nowhere' }).content, [], gates],
      ['load of nothing', load({ projectId: 'nothing' }).content, [], gates],
    ];
  for (const [what, content, allowed, { duties }] of cases)
    for (const organisationId of ORGANISATIONS)
      for (const duty of DUTIES) {
        const may = allowed.includes(organisationId) && duties.includes(duty);
        const found = sentBy(content, organisationId, duty);
        t.equal(found !== null, may, `${what} by ${duty} of ${organisationId}`);
        if (found) t.equal(found.organisationId, organisationId);
      }
});

t.test('who is in several organisations sends for the one that may', async (t) => {
  const members = ['stranger', 'carrier', 'contractor'].map((organisationId) => ({
    organisationId,
    organisationName: `${organisationId} 公司`,
    duties: ['owner'] as const,
  }));
  const person = { sub: 'p', name: 'P', members };
  t.equal(senderOf(load().content, person, facts())?.organisationId, 'contractor');
  t.same(senderOf(depart().content, person, facts()), {
    sub: 'p',
    name: 'P',
    organisationId: 'carrier',
    organisationName: 'carrier 公司',
  });
});

t.test('23.3: where the producer is an individual, who registered the project is the emitter', async (t) => {
  const person = (sub: string) => ({ sub, name: sub, members: [] });
  const mine = load({ projectId: 'of one' }).content;
  const loaded = facts({ loadedProjectId: 'of one' });
  t.match(senderOf(mine, person('somebody'), facts()), { sub: 'somebody', organisationId: null });
  t.equal(senderOf(mine, person('anybody'), facts()), null);
  t.equal(senderOf(load().content, person('somebody'), facts()), null, 'not where builders answer');
  t.ok(senderOf(returned().content, person('somebody'), loaded));
  for (const { content } of [depart(), redirect('facility'), receive(), refuseAt()])
    t.equal(senderOf(content, person('somebody'), loaded), null, content.kind);
});

t.test('a return before its load is taken from emitters of any project', async (t) => {
  const early = facts({ loadedProjectId: null, emitsSomewhere: ['contractor', 'somebody'] });
  t.ok(sentBy(returned().content, 'contractor', 'gate', early));
  t.equal(sentBy(returned().content, 'contractor', 'driver', early), null);
  t.equal(sentBy(returned().content, 'carrier', 'owner', early), null);
  t.ok(senderOf(returned().content, { sub: 'somebody', name: '', members: [] }, early));
  t.equal(senderOf(returned().content, { sub: 'anybody', name: '', members: [] }, early), null);
  const late = facts({ emitsSomewhere: ['stranger'] });
  t.equal(sentBy(returned().content, 'stranger', 'owner', late), null, 'not once its load is here');
});

t.test('who emits for a project', async (t) => {
  t.equal(mayEmit(project(), sender('contractor')), true);
  t.equal(mayEmit(project(), sender('carrier')), false);
  t.equal(mayEmit(decorated, sender('manager')), true);
  t.equal(mayEmit(ofOne, sender('manager')), false);
  t.equal(mayEmit(ofOne, sender(null, 'somebody')), true);
  t.equal(mayEmit(ofOne, sender(null, 'anybody')), false);
  t.equal(mayEmit(project(), sender(null, 'somebody')), false);
});
