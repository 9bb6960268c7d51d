import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The folder of the compose file. */
export const COMPOSE = fileURLToPath(new URL('../../ops/compose/', import.meta.url));

/** What of a service of the file is looked at. */
export type ComposeService = Readonly<{
  image?: string;
  build?: string;
  environment?: Readonly<Record<string, string>>;
  user?: string;
  entrypoint?: readonly string[];
  command?: readonly string[];
  volumes?: readonly string[];
  secrets?: readonly string[];
  depends_on?: Readonly<Record<string, Readonly<{ condition: string }>>>;
  /** By address, where it has one of its own. */
  networks?: Readonly<Record<string, Readonly<{ ipv4_address?: string }>>>;
}>;
export type Compose = Readonly<{
  services: Readonly<Record<string, ComposeService>>;
  volumes: Readonly<Record<string, unknown>>;
  networks: Readonly<
    Record<string, Readonly<{ ipam: Readonly<{ config: readonly Readonly<{ ip_range: string }>[] }> }>>
  >;
  secrets: Readonly<Record<string, Readonly<{ file: string }>>>;
}>;

export function composeFile(): Compose {
  return parse(readFileSync(`${COMPOSE}compose.yml`, 'utf8'), { merge: true }) as Compose;
}

/** The flags of a PostgreSQL of the file, with another folder for the archive. */
export function flagsOf(service: string, archive: string): readonly string[] {
  const [program, ...flags] = composeFile().services[service]?.command ?? [];
  if (program !== 'postgres' || !existsSync(archive)) throw new Error(`${service} runs ${program}`);
  return flags.map((flag) => flag.replaceAll('/archive', archive));
}
