import {
  WafCounterfactual,
  WafCounterfactualRequest,
  WafKnowledge,
  WafMatrix,
  WafPatch,
  WafPatchRequest,
  WafTestRequest,
  WafTestResult,
  WafVerdict,
  WebAclDetail,
  WebAclList,
} from '#api/contract';
import {
  wafCounterfactual,
  wafKnowledge,
  wafMatrix,
  wafPatch,
  wafTest,
  wafVerdict,
  webAclDetail,
  webAclList,
} from '#queries';
import { readFilter } from '../read-filter.ts';
import { IdParams } from '../requests.ts';
import { route } from '../route.ts';
import { MatrixQuery, VerdictQuery } from '../waf-requests.ts';

/** Questions of one address in a minute that evaluate thousands of requests. */
const HEAVY_PER_MINUTE = 60;

export const WAF_ROUTES = [
  route({
    method: 'GET',
    path: '/waf/web-acls',
    permission: 'findings:read',
    summary: 'WebACLs with what they protect and how many remarks there are about them',
    answer: WebAclList,
    handle: ({ store }) => webAclList(store),
  }),
  route({
    method: 'GET',
    path: '/waf/web-acls/:id',
    permission: 'findings:read',
    summary: 'One WebACL: its rules, what it protects, and what makes it stop less than it seems to',
    params: IdParams,
    answer: WebAclDetail,
    handle: ({ store }, { params }) => webAclDetail(store, params.id),
  }),
  route({
    method: 'POST',
    path: '/waf/test',
    permission: 'findings:read',
    summary: 'What a WebACL does with a request given as text; nothing is sent',
    body: WafTestRequest,
    answer: WafTestResult,
    handle: ({ store }, { body }) => wafTest(store, body),
  }),
  route({
    method: 'GET',
    path: '/waf/matrix',
    permission: 'findings:read',
    summary: 'CVEs whose exploits are known against the entrances of the internet',
    query: MatrixQuery,
    answer: WafMatrix,
    handle: ({ store, clock }, { query }) => wafMatrix(store, { ...query, filter: readFilter(query), clock }),
  }),
  route({
    method: 'GET',
    path: '/waf/verdict',
    permission: 'findings:read',
    summary: 'One CVE at one entrance: every known request with what becomes of it',
    query: VerdictQuery,
    answer: WafVerdict,
    handle: ({ store }, { query }) => wafVerdict(store, query),
  }),
  route({
    method: 'POST',
    path: '/waf/patch',
    permission: 'findings:read',
    summary: 'The smallest rule found that blocks all known requests of a CVE and no ordinary one',
    perMinute: HEAVY_PER_MINUTE,
    body: WafPatchRequest,
    answer: WafPatch,
    handle: ({ store }, { body }) => wafPatch(store, body),
  }),
  route({
    method: 'POST',
    path: '/waf/counterfactual',
    permission: 'findings:read',
    summary: 'What gets worse when one rule only counts; nothing is changed',
    perMinute: HEAVY_PER_MINUTE,
    body: WafCounterfactualRequest,
    answer: WafCounterfactual,
    handle: ({ store, clock }, { body }) => wafCounterfactual(store, body, clock),
  }),
  route({
    method: 'GET',
    path: '/waf/knowledge',
    permission: 'findings:read',
    summary: 'How many exploits, managed rules and ordinary requests are known',
    answer: WafKnowledge,
    handle: ({ store }) => wafKnowledge(store),
  }),
];
