import { authorityByCode, localAuthority, mayEnforce } from '../domain/law/art-07-competence.ts';
import { authorityOf, type Caller } from './caller.ts';
import { Problem } from './problem.ts';

/** 403 `not_competent` for an officer of any but the authority that decides here (第七條). */
export function requireCompetence(caller: Caller, authority: string): void {
  if (authorityOf(caller) === authority) return;
  throw new Problem({
    refusal: 'not_competent',
    params: { authority: authorityByCode(authority)?.name ?? authority },
    citations: ['7'],
  });
}

/** 403 `not_competent` for an officer of an authority that does not enforce in a region (第七條). */
export function requireEnforcement(caller: Caller, regionCode: string): void {
  if (mayEnforce(authorityOf(caller), regionCode)) return;
  const authority = localAuthority(regionCode);
  throw new Problem({
    refusal: 'not_competent',
    params: { authority: authorityByCode(authority)?.name ?? authority },
    citations: ['7'],
  });
}
