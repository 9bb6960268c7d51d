import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import t from 'tap';

/** What each room may import; the direction is routes, then db, then domain. */
const rooms: Readonly<Record<string, RegExp>> = {
  'src/domain': /^(src\/domain\/|node:crypto$)/,
  'src/db': /^(src\/(db|domain)\/|node:|drizzle-orm(\/|$)|pg$|chinese-days(\/|$))/,
  'src/routes': /^(src\/(routes|db|domain)\/|node:|[@a-z])(?!.*server\.ts$)/,
};

const importPattern =
  /^(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gm;

const imports = new Map(
  globSync('src/**/*.ts').map((file) => {
    const names = [...readFileSync(file, 'utf8').matchAll(importPattern)].map(
      (m) => m[1] ?? m[2] ?? m[3] ?? '',
    );
    return [file, names.map((name) => (name.startsWith('.') ? join(dirname(file), name) : name))];
  }),
);

t.test('each room imports only what lies below it', async (t) => {
  for (const [file, names] of imports)
    for (const name of names)
      for (const [room, allowed] of Object.entries(rooms))
        if (file.startsWith(`${room}/`) && !allowed.test(name)) t.fail(`${file} imports ${name}`);
});

t.test('every relative import names its file, ending and all', async (t) => {
  for (const [file, names] of imports)
    for (const name of names)
      if (name.startsWith('src/') && !/\.(ts|json)$/.test(name)) t.fail(`${file} imports ${name}`);
});

t.test('nothing but the seed of the sandbox is given ids and codes that are not random', async (t) => {
  const giving = globSync('src/**/*.ts').filter((file) =>
    /^import \{[^}]*\bwithIds\b[^}]*\} from '[^']*\/ids\.ts'/m.test(readFileSync(file, 'utf8')),
  );
  t.same(giving, ['src/routes/sandbox/acting.ts']);
});

t.test('no file imports itself by way of others', async (t) => {
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) t.fail([...path.slice(path.indexOf(file)), file].join(' > '));
    if (path.includes(file) || done.has(file)) return;
    for (const name of imports.get(file) ?? []) follow(name, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  t.ok(done.size > 0, 'there is something to read');
});
