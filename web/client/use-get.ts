import { useQuery } from '@tanstack/react-query';
import { getJson } from './http.ts';

interface GetOptions {
  readonly staleTime?: number;
  /** Rows of the page before stay visible until the next ones are there. */
  readonly keepsRows?: boolean;
  readonly enabled?: boolean;
}

/** One question to the API, kept and shared by its path. */
export function useGet<T>(path: string, { staleTime, keepsRows, enabled = true }: GetOptions = {}) {
  return useQuery<T>({
    queryKey: ['get', path],
    queryFn: ({ signal }) => getJson<T>(path, signal),
    enabled,
    ...(staleTime === undefined ? {} : { staleTime }),
    ...(keepsRows ? { placeholderData: (before) => before } : {}),
  });
}
