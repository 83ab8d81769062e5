import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PresentPolicy } from '../../client/policy-queries.ts';

export interface Draft {
  readonly text: string;
  /** Digest of the file it was made from. */
  readonly basedOn: string;
}

const KEY = ['policy-draft'] as const;

/** The text in work: it outlives a look at another page, and ends with the session. Undefined puts the file in its place. */
export function useDraft(present: PresentPolicy): readonly [Draft, (draft: Draft | undefined) => void] {
  const keep = useKeepDraft();
  const kept = useQuery<Draft | null>({
    queryKey: KEY,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  return [kept ?? { text: present.text ?? '', basedOn: present.digest }, keep];
}

/** For who brings a text to the editor. */
export function useKeepDraft(): (draft: Draft | undefined) => void {
  const client = useQueryClient();
  return (draft) => client.setQueryData<Draft | null>(KEY, draft ?? null);
}
