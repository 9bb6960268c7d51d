import { z } from 'zod';
import type { StoredManifest } from '../db/manifests/read.ts';
import type { Caller } from './caller.ts';
import { isOwn, personShown, type Sight } from './sight.ts';

export const signer = z
  .strictObject({ organisationId: z.guid().nullable(), name: z.string() })
  .nullable()
  .describe('The organisation; without one the person, masked but for that person and for an officer.');

/** Who drove is known to the carrier whose driver it is, and to an officer. */
export function driverShown(
  name: string,
  { carrierId }: Pick<StoredManifest, 'carrierId'>,
  caller: Caller,
  sight: Sight,
): string {
  return personShown(name, sight === 'clear' || isOwn(caller, carrierId));
}

type Signer = Readonly<{
  sub: string;
  name: string;
  organisationId: string | null;
  organisationName: string | null;
}>;

/** An organisation signs by its name, whoever of its people did it; a person without one by their own. */
export function signerShown(
  { sub, name, organisationId, organisationName }: Signer,
  caller: Caller,
  sight: Sight,
) {
  const isClear = sight === 'clear' || sub === caller.sub;
  return { organisationId, name: organisationName ?? personShown(name, isClear) };
}
