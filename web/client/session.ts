import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Permission, PERMISSIONS, type Session } from '#api/contract';
import { deleteResource, getJson, postJson } from './http.ts';
import { ApiProblem } from './problem.ts';
import { SESSION_KEY } from './query-client.ts';

/** The present session, or null when there is none. */
export async function fetchSession(): Promise<Session | null> {
  try {
    return await getJson<Session>('/session');
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.status === 401) return null;
    throw thrown;
  }
}

export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: Number.POSITIVE_INFINITY });
}

/** Exchanges the one-time token of a sign-in link; it runs once per token, whatever React does. */
export function useSignIn(token: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['sign-in', token],
    queryFn: async () => {
      const session = await postJson<Session>('/session', { token });
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'sign-in' });
      client.setQueryData(SESSION_KEY, session);
      return session;
    },
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => deleteResource('/session'),
    onSuccess: () => {
      client.setQueryData(SESSION_KEY, null);
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] });
    },
  });
}

/** What the person signed in may do; the server decides again on every call. */
export function may(session: Session | null | undefined, permission: Permission): boolean {
  const held: readonly Permission[] = session ? PERMISSIONS[session.role] : [];
  return held.includes(permission);
}
