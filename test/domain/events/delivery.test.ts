import t from 'tap';
import { afterAttempt, MAX_ASKED_MS, RETRY_MS } from '../../../src/domain/events/delivery.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const HOUR_MS = 3_600_000;

t.test('2xx has arrived, and nothing else', async (t) => {
  for (const status of [200, 201, 202, 204, 299])
    t.same(afterAttempt({ status }, 1, NOW, 0), {
      state: 'delivered',
      dueAt: null,
      status,
      failure: null,
      isGone: false,
      restsUntil: null,
    });
  for (const status of [100, 199, 300, 301, 307, 400, 401, 404, 409, 411, 429, 500, 503])
    t.match(
      afterAttempt({ status }, 1, NOW, 0),
      { state: 'waiting', status, failure: 'status' },
      `${status}`,
    );
  for (const failure of ['timeout', 'connection', 'target'] as const)
    t.match(afterAttempt({ failure }, 1, NOW, 0), { state: 'waiting', status: null, failure });
});

t.test('each attempt in vain waits longer, up to a fifth more, and the eighth is the last', async (t) => {
  for (const [index, wait] of RETRY_MS.entries()) {
    const due = (random: number) => afterAttempt({ status: 500 }, index + 1, NOW, random).dueAt;
    t.equal(due(0), NOW + wait);
    t.equal(due(1), NOW + Math.round(wait * 1.2));
    t.ok(index === 0 || wait >= (RETRY_MS[index - 1] ?? 0));
  }
  t.match(afterAttempt({ status: 500 }, RETRY_MS.length + 1, NOW, 0), { state: 'dead', dueAt: null });
  const whole = RETRY_MS.reduce((sum, wait) => sum + wait, 0);
  t.ok(whole > 24 * HOUR_MS && whole * 1.2 < 48 * HOUR_MS, 'over a day');
});

t.test('what is answered 410 waits until the subscription works again', async (t) => {
  for (const attempt of [1, RETRY_MS.length + 1])
    t.match(afterAttempt({ status: 410 }, attempt, NOW, 0), { state: 'waiting', dueAt: NOW, isGone: true });
  t.match(afterAttempt({ status: 404 }, 1, NOW, 0), { isGone: false });
});

t.test(
  'a receiver is left alone for as long as it asks, and never for less than we would wait',
  async (t) => {
    const [own = 0, second = 0] = RETRY_MS;
    const after = (retryAfter: string | null, status = 503, attempts = 1) =>
      (afterAttempt({ status, retryAfter }, attempts, NOW, 0).dueAt ?? Number.NaN) - NOW;
    for (const [said, wanted] of [
      ['0', own],
      ['4', own],
      ['5', own],
      ['6', 6_000],
      [' 120 ', 120_000],
      ['0120', 120_000],
      ['86399', MAX_ASKED_MS - 1_000],
      ['86400', MAX_ASKED_MS],
      ['86401', MAX_ASKED_MS],
      ['9'.repeat(400), MAX_ASKED_MS],
      ['Thu, 01 Jan 2026 00:00:04 GMT', own],
      ['Thu, 01 Jan 2026 00:00:06 GMT', 6_000],
      ['Thu, 01 Jan 2026 01:00:00 GMT', HOUR_MS],
      ['Thursday, 01-Jan-26 01:00:00 GMT', HOUR_MS],
      ['Thu Jan  1 01:00:00 2026', HOUR_MS],
      ['Fri, 02 Jan 2026 00:00:00 GMT', MAX_ASKED_MS],
      ['Fri, 02 Jan 2026 00:00:01 GMT', MAX_ASKED_MS],
      ['Fri, 31 Dec 9999 23:59:59 GMT', MAX_ASKED_MS],
      ['Wed, 31 Dec 2025 23:59:59 GMT', own],
    ] as const)
      t.equal(after(said), wanted, said.slice(0, 40));
    for (const nonsense of [
      null,
      '',
      ' ',
      '-120',
      '+120',
      '120.5',
      '1e3',
      '0x80',
      '120, 240',
      'soon',
      '2026-01-01T01:00:00Z',
      '1 Jan 2026 01:00:00',
      'Thu, 01 Jan 2026 01:00:00',
      'Thu, 01 Jan 2026 01:00:00 +0800',
      'Thu, 01 Jan 2026 25:00:00 GMT',
      'Thu, 01 Xxx 2026 01:00:00 GMT',
    ])
      t.equal(after(nonsense), own, String(nonsense));
    for (const status of [300, 301, 399, 429, 500, 502, 503, 599])
      t.equal(after('3600', status), HOUR_MS, `${status}`);
    for (const status of [199, 400, 404, 408, 428, 430, 499, 600])
      t.equal(after('3600', status), own, `${status}`);
    t.equal(after(String(second / 1_000 - 1), 503, 2), second, 'what we wait grows');
    t.equal(after(String(second / 1_000 + 1), 503, 2), second + 1_000);
    t.equal(
      afterAttempt({ status: 429, retryAfter: '3600' }, 1, NOW, 1).dueAt,
      NOW + 1.2 * HOUR_MS,
      'spread',
    );
    t.match(
      afterAttempt({ status: 503, retryAfter: '60' }, RETRY_MS.length + 1, NOW, 0),
      { state: 'dead', dueAt: null },
      'it buys no further attempt',
    );
    t.match(afterAttempt({ status: 410, retryAfter: '60' }, 1, NOW, 0), { dueAt: NOW, isGone: true });
    t.match(afterAttempt({ status: 200, retryAfter: '60' }, 1, NOW, 0), { state: 'delivered', dueAt: null });
  },
);

t.test('what a receiver asks for holds for all that goes to it, and no longer than it asks', async (t) => {
  for (const [came, restsUntil] of [
    [{ status: 503, retryAfter: '1' }, NOW + 1_000],
    [{ status: 429, retryAfter: '3600' }, NOW + HOUR_MS],
    [{ status: 429, retryAfter: '86401' }, NOW + MAX_ASKED_MS],
    [{ status: 503, retryAfter: '0' }, null],
    [{ status: 503, retryAfter: null }, null],
    [{ status: 404, retryAfter: '60' }, null],
    [{ status: 410, retryAfter: '60' }, null],
    [{ status: 204, retryAfter: '60' }, null],
    [{ failure: 'timeout' }, null],
  ] as const)
    for (const attempts of [1, RETRY_MS.length + 1])
      t.equal(afterAttempt(came, attempts, NOW, 1).restsUntil, restsUntil, JSON.stringify(came));
});
