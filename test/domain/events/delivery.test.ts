import t from 'tap';
import { afterAttempt, RETRY_MS } from '../../../src/domain/events/delivery.ts';

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

t.test('who is gone is tried no more', async (t) => {
  t.match(afterAttempt({ status: 410 }, 1, NOW, 0), { state: 'dead', dueAt: null, isGone: true });
  t.match(afterAttempt({ status: 404 }, 1, NOW, 0), { isGone: false });
});
