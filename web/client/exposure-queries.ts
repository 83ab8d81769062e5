import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  EndpointList,
  ExposureDetail,
  ExposureDiff,
  ExposureEffect,
  ExposurePage,
  ExposureSummary,
  NetworkEdit,
  NetworkPartList,
  ReachResult,
} from '#api/contract';
import { postJson } from './http.ts';
import { type ListRequest, listQuery } from './list-request.ts';
import { useGet } from './use-get.ts';

export function useExposures(request: ListRequest) {
  return useGet<ExposurePage>(`/exposures${listQuery(request)}`, { keepsRows: true });
}

export function useExposureSummary() {
  return useGet<ExposureSummary>('/exposures/summary');
}

export function useExposure(id: string) {
  return useGet<ExposureDetail>(`/exposures/${encodeURIComponent(id)}`);
}

/** Who can reach what; an empty text is no condition. */
export interface ReachQuestion {
  readonly from: string;
  readonly to: string;
  readonly protocol: string;
  readonly port: string;
}

/** Nothing is asked before both ends are written. */
export function useReach(question: ReachQuestion) {
  const search = new URLSearchParams(Object.entries(question).filter(([, value]) => value !== ''));
  return useGet<ReachResult>(`/exposure/reach?${search}`, { enabled: question.from !== '' && question.to !== '' });
}

/** What an end of a question may mean, while it is being written. */
export function useEndpoints(text: string) {
  return useGet<EndpointList>(`/exposure/endpoints?${new URLSearchParams({ text, limit: '20' })}`, { keepsRows: true });
}

export function useExposureDiff(from: string, to: string) {
  return useGet<ExposureDiff>(`/exposure/diff?${new URLSearchParams({ from, to })}`, {
    enabled: from !== '' && to !== '',
  });
}

export function useNetworkParts(kind: string, text: string) {
  return useGet<NetworkPartList>(`/exposure/elements?${new URLSearchParams({ kind, text, limit: '50' })}`, {
    keepsRows: true,
  });
}

/** What the edits would change; the answer before stays visible until the next is there. */
export function useExposureEffect(edits: readonly NetworkEdit[]) {
  return useQuery({
    queryKey: ['what-if', edits],
    queryFn: () => postJson<ExposureEffect>('/exposure/what-if', { edits }),
    enabled: edits.length > 0,
    placeholderData: keepPreviousData,
  });
}
