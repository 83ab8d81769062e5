import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiProblem;
  }
}

export const SESSION_KEY = ['session'] as const;

/** Answers stay fresh for half a minute: a scan takes longer than that. A lost session leads back to sign-in. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiProblem && error.status === 401) client.setQueryData(SESSION_KEY, null);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 1 && isWorthRetrying(error),
        retryDelay: 500,
      },
    },
  });
  return client;
}

/** A refusal stays a refusal; only a missing or broken answer is asked for once more. */
function isWorthRetrying(error: ApiProblem): boolean {
  return error.status === 0 || error.status === 502 || error.status === 503;
}
