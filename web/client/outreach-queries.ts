import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  DrillDetail,
  DrillList,
  Message,
  MessageDetail,
  MessageDryRun,
  MessagePage,
  MessagePreview,
  PreviewRequest,
  Severity,
} from '#api/contract';
import { postJson } from './http.ts';
import { useGet } from './use-get.ts';

/** What the message log is asked for; an empty text is no condition. */
export interface MessagesFilter {
  readonly state: string;
  readonly route: string;
  readonly channel: string;
  readonly kind: string;
}

export function useMessages(filter: MessagesFilter, limit: number, cursor: string | undefined) {
  const search = new URLSearchParams({ limit: String(limit) });
  for (const [name, value] of Object.entries(filter)) if (value !== '') search.set(name, value);
  if (cursor !== undefined) search.set('cursor', cursor);
  return useGet<MessagePage>(`/messages?${search}`, { keepsRows: true });
}

export function useMessage(id: string) {
  return useGet<MessageDetail>(`/messages/${encodeURIComponent(id)}`);
}

/** Has a message tried again; the log and the message are asked anew, whatever comes of it. */
export function useRetryMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => postJson<Message>(`/messages/${encodeURIComponent(id)}/retry`, {}),
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => String(path).startsWith('/messages') }),
  });
}

export function usePreviewMessage() {
  return useMutation({
    mutationFn: (request: PreviewRequest) => postJson<MessagePreview>('/messages/preview', request),
  });
}

export function useDryRun() {
  return useMutation({ mutationFn: (days: number) => postJson<MessageDryRun>('/messages/dry-run', { days }) });
}

export function useDrills() {
  return useGet<DrillList>('/drills');
}

export function useDrill(id: string) {
  return useGet<DrillDetail>(`/drills/${encodeURIComponent(id)}`);
}

interface DrillWish {
  readonly severity: Severity;
  /** Whoever the policy finds when absent. */
  readonly owner?: string;
  readonly hours: number;
}

export function useBeginDrill() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: DrillWish) => postJson<DrillDetail>('/drills', wish),
    onSuccess: () => client.invalidateQueries({ queryKey: ['get', '/drills'] }),
  });
}
