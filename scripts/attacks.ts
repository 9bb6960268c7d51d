import { forgedCredentials } from './attacks/forged.ts';
import { guessing } from './attacks/guessing.ts';
import { matrix } from './attacks/matrix.ts';
import { secrets } from './attacks/secrets.ts';
import { tamperedAudit } from './attacks/tampered-audit.ts';
import { runTests } from './measures/run.ts';

/** `npm run attacks`: whether the service withstands what people would try on it. */
await runTests('npm run attacks', {
  matrix,
  forged: forgedCredentials,
  tampered: tamperedAudit,
  guessing,
  secrets,
});
