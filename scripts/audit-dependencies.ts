// Asks the registry whether packages that the service runs with have known holes, and whether what is installed is
// what the registry signed. A finding of high or critical fails, and so does a signature that is none. Where nobody
// answers, which is no fault of the packages, it says so and passes.
import { spawnSync } from 'node:child_process';

type Vulnerability = Readonly<{ name: string; severity: string; range: string; via: readonly unknown[] }>;
type Answer = Readonly<{
  vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  invalid?: readonly Readonly<{ name: string; version: string }>[];
  missing?: readonly unknown[];
  message?: string;
  error?: Readonly<{ code?: string; summary?: string }>;
}>;

const FAILING = ['high', 'critical'];
/** What npm says of a registry that is away, or that has no such endpoint. */
const AWAY = /^(E[45]\d\d|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ERR_SOCKET|ENETUNREACH|EHOSTUNREACH)/;

const failures = [...holes(), ...forgeries()];
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

function holes(): readonly string[] {
  const answer = asked('audit', '--omit=dev');
  if (!answer.vulnerabilities) return unanswered('holes', answer);
  const found = Object.values(answer.vulnerabilities).map(
    ({ name, severity, range, via }) => `${severity}: ${name} ${range}: ${via.map(titleOf).join('; ')}`,
  );
  const failing = found.filter((each) => FAILING.some((severity) => each.startsWith(`${severity}:`)));
  for (const each of found) if (!failing.includes(each)) console.log(each);
  if (found.length === 0) console.log('No package has a known hole.');
  return failing;
}

/** An advisory, or the name of the package through which it comes. */
function titleOf(via: unknown): string {
  if (typeof via !== 'object' || via === null || !('title' in via)) return `by ${String(via)}`;
  return 'url' in via ? `${String(via.title)} (${String(via.url)})` : String(via.title);
}

function forgeries(): readonly string[] {
  const answer = asked('audit', 'signatures');
  if (!answer.invalid) return unanswered('signatures', answer);
  console.log(
    `Signatures of packages: ${answer.invalid.length} wrong, ${answer.missing?.length ?? 0} missing.`,
  );
  return answer.invalid.map(({ name, version }) => `${name} ${version}: not what the registry signed`);
}

function asked(...args: readonly string[]): Answer {
  const npm = process.env['npm_execpath'];
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const { stdout, error } = spawnSync(command, [...before, ...args, '--json', '--fetch-retries=0'], {
    encoding: 'utf8',
    timeout: 180_000,
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) return { error: { code: 'code' in error ? String(error.code) : '', summary: error.message } };
  try {
    return JSON.parse(stdout) as Answer;
  } catch {
    return { error: { summary: 'npm did not answer in JSON' } };
  }
}

function unanswered(what: string, { message, error }: Answer): readonly string[] {
  const said = message ?? error?.summary ?? 'no answer';
  if (message === undefined && !AWAY.test(error?.code ?? '')) return [`npm cannot look for ${what}: ${said}`];
  console.log(`NOT LOOKED FOR: ${what}. The registry does not answer: ${said}`);
  return [];
}
