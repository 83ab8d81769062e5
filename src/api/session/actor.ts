import type { Actor } from '#casework';
import { PERMISSIONS } from '#api/contract';
import { REFUSALS, RefusedRequest } from '../problem.ts';
import type { ActiveSession } from './sessions.ts';

/** Whoever is signed in, as the one who acts. */
export function actorOf(session: ActiveSession | undefined): Actor {
  if (session === undefined) throw new RefusedRequest(REFUSALS['sign-in-needed']);
  return { name: session.subject, permissions: PERMISSIONS[session.role] };
}
