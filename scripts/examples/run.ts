import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Kind } from './world.ts';

export const LANGUAGES = ['curl', 'typescript', 'python'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How the example of a kind of integrator is run, by language; its files are named as its language names files. */
const COMMANDS: Readonly<Record<Language, (kind: Kind) => readonly [string, string]>> = {
  curl: (kind) => ['bash', `curl/${kind}.sh`],
  typescript: (kind) => [process.execPath, `typescript/${kind}.ts`],
  python: (kind) => ['python3', `python/${kind.replace('-', '_')}.py`],
};

/** Why examples of a language cannot be run on this machine; null where they can. */
export function missingFor(language: Language): string | null {
  const needed = language === 'python' ? ['python3'] : language === 'curl' ? ['bash', 'curl'] : [];
  const missing = needed.filter((program) => spawnSync(program, ['--version']).status !== 0);
  return missing.length > 0 ? `${missing.join(' and ')} is not on this machine` : null;
}

/** Runs an example as an integrator would, with nothing of ours but its settings; its status and all it said. */
export async function runExample(
  language: Language,
  kind: Kind,
  settings: Readonly<Record<string, string>>,
): Promise<Readonly<{ status: number | null; output: string }>> {
  const [program, file] = COMMANDS[language](kind);
  const child = spawn(program, [fileURLToPath(new URL(`../../examples/${file}`, import.meta.url))], {
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed);
    child.once('close', ended);
  });
  return { status, output };
}
