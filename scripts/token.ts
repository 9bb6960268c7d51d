import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AUTHORITIES } from '../src/domain/law/art-07-competence.ts';
import { DEPARTMENTS } from '../src/routes/auth.ts';
import { ownToken } from '../src/routes/own-keys.ts';

/**
 * Prints a token by the server's own key, for a service that has no identity provider configured:
 * `npm run token -- --sub me`, `npm run token -- --sub officer --role officer --authority 421200`.
 */
const USAGE = `npm run token -- --sub WHO [--name NAME] [--role officer --authority CODE | --role department --department NAME | --role admin] [--uscc CODE] [--hours 12]
  authorities  ${AUTHORITIES.map(({ code, place }) => `${code} ${place}`).join(', ')}
  departments  ${DEPARTMENTS.join(', ')}`;

const { values } = parseArgs({
  options: {
    sub: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    authority: { type: 'string' },
    department: { type: 'string' },
    uscc: { type: 'string' },
    hours: { type: 'string', default: '12' },
  },
});

const wrong = [
  ...(values.sub ? [] : ['--sub is needed: whom the token speaks for']),
  ...(values.role && !['officer', 'department', 'admin'].includes(values.role)
    ? [`--role ${values.role} is none of officer, department, admin`]
    : []),
  ...(values.role === 'officer' && !AUTHORITIES.some(({ code }) => code === values.authority)
    ? ['--role officer needs --authority']
    : []),
  ...(values.role === 'department' && !DEPARTMENTS.some((name) => name === values.department)
    ? ['--role department needs --department']
    : []),
  ...(Number(values.hours) > 0 && Number(values.hours) <= 24 * 365 ? [] : ['--hours is a number above 0']),
];
if (wrong.length > 0) {
  console.error([...wrong, '', USAGE].join('\n'));
  process.exit(2);
}

const { sub, name = sub, role, authority, department, uscc } = values;
const claims = {
  sub,
  name,
  ...(role && { roles: [role] }),
  ...(authority && { authority }),
  ...(department && { department }),
  ...(uscc && { uscc }),
};
const folder = join(resolve(process.env['DATA_DIR'] ?? './data'), 'keys', 'tokens');
console.log(await ownToken(folder, claims, Number(values.hours)));
