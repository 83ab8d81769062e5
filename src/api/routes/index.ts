import type { Route } from '../route.ts';
import { ACTION_ROUTES } from './actions.ts';
import { CREDENTIAL_ROUTES } from './credentials.ts';
import { ESTATE_ROUTES } from './estate.ts';
import { FINDING_ROUTES } from './findings.ts';
import { LINK_ROUTES } from './links.ts';
import { SESSION_ROUTES } from './session.ts';

/** Every route of the API; the permission test runs over this table. */
export const ROUTES: readonly Route[] = [
  ...SESSION_ROUTES,
  ...LINK_ROUTES,
  ...ACTION_ROUTES,
  ...FINDING_ROUTES,
  ...CREDENTIAL_ROUTES,
  ...ESTATE_ROUTES,
];
