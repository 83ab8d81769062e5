import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Burndown,
  CasesChanged,
  CasesRequest,
  Coverage,
  Exception,
  ExceptionDetail,
  SavedView,
} from '#api/contract';
import { deleteResource, postJson } from './http.ts';
import type { ApiProblem } from './problem.ts';
import { useGet } from './use-get.ts';

interface Items<T> {
  readonly items: readonly T[];
}

/** What an exception covers. */
export type Scope = Exception['scope'];

/** What somebody asks for. */
export interface ExceptionWish {
  readonly scope: Scope;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: string;
  readonly compensating?: NonNullable<Exception['compensating']>;
}

/** A view to keep; with the id of one of one's own it is changed. */
export interface ViewDraft {
  readonly id?: string;
  readonly name: string;
  readonly filter: string;
  readonly sort: string;
  readonly shared: boolean;
}

/** Somebody's word on an exception. */
export interface ExceptionStep {
  readonly id: string;
  readonly step: 'approve' | 'reject' | 'withdraw' | 'end';
  readonly note: string;
}

export function useBurndown(days: number) {
  return useGet<Burndown>(`/actions/burndown?days=${days}`, { keepsRows: true });
}

export function useViews() {
  return useGet<Items<SavedView>>('/views');
}

export function useSaveView() {
  return useChange((draft: ViewDraft) => postJson<SavedView>('/views', draft), ['/views']);
}

export function useRemoveView() {
  return useChange((id: string) => deleteResource(`/views/${encodeURIComponent(id)}`), ['/views']);
}

/** Moves, hands over, assigns, snoozes or comments findings. */
export function useChangeCases() {
  return useChange((request: CasesRequest) => postJson<CasesChanged>('/cases', request), ['/findings']);
}

/** A record of another product as it stood in its file. */
export function useRawSource(finding: string, source: string) {
  return useGet<{ readonly raw: string }>(
    `/findings/${encodeURIComponent(finding)}/sources/${encodeURIComponent(source)}/raw`,
  );
}

/** Exceptions of the store and of the policy file; `waiting`: only those nobody has decided on. */
export function useExceptions({ waiting = false } = {}) {
  return useGet<Items<Exception>>(waiting ? '/exceptions?state=asked' : '/exceptions');
}

export function useException(id: string, enabled: boolean) {
  return useGet<ExceptionDetail>(`/exceptions/${encodeURIComponent(id)}`, { enabled });
}

/** What an exception of this scope would hide now. */
export function useCoverage(scope: Scope | undefined) {
  return useQuery<Coverage>({
    queryKey: ['coverage', scope],
    queryFn: () => postJson<Coverage>('/exceptions/preview', { scope }),
    enabled: scope !== undefined,
  });
}

export function useAskException() {
  return useChange((wish: ExceptionWish) => postJson<Exception>('/exceptions', wish), ['/exceptions']);
}

export function useStepException() {
  return useChange(
    ({ id, step, note }: ExceptionStep) => {
      const path = `/exceptions/${encodeURIComponent(id)}`;
      return step === 'approve' || step === 'reject'
        ? postJson<Exception>(`${path}/decision`, { decision: step, note })
        : postJson<Exception>(`${path}/${step}`, { note });
    },
    ['/exceptions'],
  );
}

/** One change; whatever comes of it, every answer whose path begins with one of `touches` is asked for again. */
function useChange<Body, Answer>(send: (body: Body) => Promise<Answer>, touches: readonly string[]) {
  const client = useQueryClient();
  return useMutation<Answer, ApiProblem, Body>({
    mutationFn: send,
    onSettled: () => {
      void client.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => touches.some((start) => String(path).startsWith(start)),
      });
    },
  });
}
