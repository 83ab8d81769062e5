import { evaluate, parseRequest, type ProtectedResource } from '#analysis/exposure/waf';
import { gateAt, protectedKind, typeOfArn } from '#analysis/exposure/waf/guard';
import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import { MAX_REQUEST_TEXT, type WafTestRequest, type WafTestResult } from '#api/contract';
import { webAclRef } from '../exposure/shapes.ts';
import { toEvaluation } from './evaluation.ts';
import type { EstateWebAcl, WafEstate } from './estate.ts';
import { findWebAcl, noSnapshot } from './find-web-acl.ts';
import { latestWafEstate } from './read-estate.ts';

/** Kinds of resources as people write them. */
export const WAF_RESOURCES: readonly ProtectedResource[] = [
  'load-balancer',
  'cloudfront',
  'api-gateway',
  'appsync',
  'cognito',
  'app-runner',
  'verified-access',
  'amplify',
  'agent-gateway',
];

/** What a WebACL of the latest snapshot does with a request; nothing is sent. Faults `not-found`, `bad-input`. */
export async function wafTest(store: Store, request: WafTestRequest): Promise<WafTestResult> {
  const estate = await latestWafEstate(store);
  if (estate === undefined) throw noSnapshot();
  return testWaf(estate, request);
}

/** The same on any estate. `resource`: an ARN, or a kind of `WAF_RESOURCES`. */
export function testWaf(estate: WafEstate, request: WafTestRequest): WafTestResult {
  const acl = findWebAcl(estate, request.webAcl);
  const { compiled, bodyLimit } = gateAt(estate, acl, resourceOf(acl, request.resource));
  const parsed = parseRequest(wireText(request.request));
  const evaluation = evaluate(compiled, {
    ...parsed,
    ...(request.clientIp === undefined ? {} : { clientIp: request.clientIp }),
    ...(request.country === undefined ? {} : { country: request.country.toUpperCase() }),
  });
  const { method, target, headers, body } = parsed;
  return {
    webAcl: { id: acl.id, name: acl.arn.startsWith('file:') ? acl.name : webAclRef(acl.arn).name },
    request: { method, target, headers: headers.length, bodyBytes: body.length },
    bodyLimit,
    evaluation: toEvaluation(evaluation),
  };
}

/** What it looks at: what is said, else what it is attached to, else the strictest, a load balancer. */
function resourceOf(acl: EstateWebAcl, wanted: string | undefined): ProtectedResource {
  if (wanted === undefined) {
    return acl.attachments?.[0]?.kind ?? (acl.scope === 'cloudfront' ? 'cloudfront' : 'load-balancer');
  }
  const kind = WAF_RESOURCES.find((one) => one === wanted);
  if (kind !== undefined) return kind;
  const type = typeOfArn(wanted);
  if (wanted.startsWith('arn:') && type !== '') return protectedKind(type);
  throw new Fault('usage', `\`${wanted.slice(0, 200)}\` is no resource that carries a WebACL`, {
    mend: `give its ARN, or one of ${WAF_RESOURCES.join(', ')}`,
  });
}

/** People type characters, a wire carries bytes: those beyond latin1 go as UTF-8. */
function wireText(text: string): string {
  if (text.length > MAX_REQUEST_TEXT) {
    throw new Fault('bad-input', `the request has more than ${MAX_REQUEST_TEXT} characters`, {
      mend: 'try a shorter one; what lies behind the body limit is not looked at anyway',
    });
  }
  return /[^\0-\xff]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
}
