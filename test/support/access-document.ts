import { format, resolveConfig } from 'prettier';
import { type Access, ACCESS, type Kind, KINDS } from '../../src/routes/access.ts';
import { CONDITIONS } from '../../src/routes/conditions.ts';
import { ROUTES } from '../../src/routes/routes.ts';

const HEADINGS: Readonly<Record<Kind | 'keys', string>> = {
  public: 'no token',
  person: 'any person signed in',
  member: 'member or individual',
  owner: 'owner',
  applicant: 'applicant',
  dispatcher: 'dispatcher',
  driver: 'driver',
  gate: 'gate',
  officer: 'officer',
  department: 'department',
  admin: 'admin',
  keys: 'API key with scope',
};

const INTRODUCTION = `# Who may do what

Made from \`src/routes/access.ts\` by \`npm run openapi\`; a test compares them. A cell is the condition under which a kind of caller may call an operation, an empty one says that it may not, and what no row names is not allowed to anybody.

- Who is of no kind that may gets 401 without a valid token and 403 \`forbidden\` with one, before anything that was sent is looked at. Whoever does not meet the condition gets 404 for what is not theirs to see, and 403 for what they see but may not do (\`not_competent\` for an officer of another authority).
- **any person signed in**: people of organisations, individuals and staff. **member or individual**: the same without staff; whoever belongs to no organisation counts as a member who owns nothing: lists are empty, things are not there.
- Duties are those a member has in the organisation concerned; an **owner** has every duty. One of the duties named in a row will do.
- **API keys** act for their organisation alone, by their scopes: \`applications\` stands in for an applicant, \`manifests\` for a dispatcher who only draws and voids numbers, \`scans\` for driver and gate. Each of these reads too; \`telemetry\`, which a recorder in a vehicle holds, does not. Keys manage no members, keys or organisations.
- Officers and departments read the whole city (第三十一條); officers act where their authority is competent (第七條, 第四十七條).
`;

/** The table of access for people, as \`docs/access.md\`. */
export async function accessDocument(): Promise<string> {
  const sections = [...Map.groupBy(ROUTES, ({ tag }) => tag)].map(([tag, routes]) => {
    const rows = routes.map(({ operationId }) => [operationId, ACCESS[operationId]] as const);
    const columns = ([...KINDS, 'keys'] as const).filter((column) => rows.some(([, row]) => row[column]));
    const head = ['operation', ...columns.map((column) => HEADINGS[column])];
    const cells = rows.map(([id, row]) => [`\`${id}\``, ...columns.map((column) => cellOf(row, column))]);
    return `\n## ${tag}\n\n${tableOf(head, cells)}`;
  });
  const used = new Set(ROUTES.flatMap(({ operationId }) => KINDS.map((kind) => ACCESS[operationId][kind])));
  const words = Object.entries(CONDITIONS)
    .filter(([name]) => [...used].includes(name as keyof typeof CONDITIONS))
    .map(([name, { en, zh }]) => [name, en, zh]);
  const conditions = `\n## Conditions\n\n${tableOf(['condition', 'in words', '中文'], words)}`;
  const text = [INTRODUCTION, ...sections, conditions].join('\n');
  const file = new URL('../../docs/access.md', import.meta.url).pathname;
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}

function cellOf(row: Access, column: Kind | 'keys'): string {
  return column === 'keys' ? (row.keys ?? []).map((scope) => `\`${scope}\``).join(', ') : (row[column] ?? '');
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
