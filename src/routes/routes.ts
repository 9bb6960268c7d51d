import type { Route } from './route.ts';
import { getMe, listTerms, setSandboxClock } from './service.ts';

/** Every operation of the API, in the order of the job; this is the order of the OpenAPI document too. */
export const ROUTES: readonly Route[] = [listTerms, getMe, setSandboxClock];
