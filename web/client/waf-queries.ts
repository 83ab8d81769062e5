import { useMutation, useQuery } from '@tanstack/react-query';
import type {
  WafCounterfactual,
  WafKnowledge,
  WafMatrix,
  WafPatch,
  WafTestRequest,
  WafTestResult,
  WafVerdict,
  WebAclDetail,
  WebAclList,
} from '#api/contract';
import { postJson } from './http.ts';
import { type ListRequest, listQuery } from './list-request.ts';
import { useGet } from './use-get.ts';

export function useWebAcls() {
  return useGet<WebAclList>('/waf/web-acls');
}

export function useWebAcl(id: string) {
  return useGet<WebAclDetail>(`/waf/web-acls/${encodeURIComponent(id)}`);
}

/** Rows of the matrix with the entrances after the first `columns`. */
export function useWafMatrix(request: ListRequest, columns: number) {
  const query = listQuery(request);
  const from = columns === 0 ? '' : `${query === '' ? '?' : '&'}columns=${columns}`;
  return useGet<WafMatrix>(`/waf/matrix${query}${from}`, { keepsRows: true });
}

export function useWafVerdict(cve: string, entrance: string) {
  return useGet<WafVerdict>(`/waf/verdict?${new URLSearchParams({ cve, entrance })}`);
}

export function useWafKnowledge() {
  return useGet<WafKnowledge>('/waf/knowledge');
}

export function useWafTest() {
  return useMutation({ mutationFn: (request: WafTestRequest) => postJson<WafTestResult>('/waf/test', request) });
}

/** Asked when its dialog opens: the answer rests on what the snapshot holds. */
export function useWafPatch(cve: string, webAcl: string | undefined) {
  return useQuery({
    queryKey: ['waf-patch', cve, webAcl],
    queryFn: () => postJson<WafPatch>('/waf/patch', { cve, ...(webAcl === undefined ? {} : { webAcl }) }),
  });
}

export function useWafCounterfactual(webAcl: string, rule: string) {
  return useQuery({
    queryKey: ['waf-counterfactual', webAcl, rule],
    queryFn: () => postJson<WafCounterfactual>('/waf/counterfactual', { webAcl, rule }),
  });
}
