import { WCU_LIMITS, wcuOfWebAcl } from '#analysis/exposure/waf';
import { namedFacts } from '#analysis/exposure/waf/managed';
import { contextOf, gateAt, typeOfArn } from '#analysis/exposure/waf/guard';
import type { Store } from '#platform/store';
import type { NetworkElement, WebAclDetail, WebAclList, WebAclRow } from '#api/contract';
import { lastAnalysis } from '../analysed.ts';
import { auditOf, remarkCounts } from './audit.ts';
import { type Entrances, readEntrances } from './entrances.ts';
import type { EstateWebAcl, WafEstate } from './estate.ts';
import { findWebAcl, noSnapshot } from './find-web-acl.ts';
import { latestWafEstate } from './read-estate.ts';
import { rulesOf } from './rules.ts';

/** WebACLs of the latest snapshot, the most gravely remarked first. */
export async function webAclList(store: Store): Promise<WebAclList> {
  const [analysed, estate] = await Promise.all([lastAnalysis(store), latestWafEstate(store)]);
  if (estate === undefined) return { items: [] };
  const exposed = exposedBy(await readEntrances(store, estate.accountName));
  return {
    ...(analysed === undefined ? {} : { asOf: analysed.asOf }),
    items: estate.webAcls.map((acl) => toRow(estate, acl, exposed)).toSorted(worstFirst),
  };
}

/** One WebACL by id, ARN or name. Fault `not-found`. */
export async function webAclDetail(store: Store, wanted: string): Promise<WebAclDetail> {
  const estate = await latestWafEstate(store);
  if (estate === undefined) throw noSnapshot();
  const acl = findWebAcl(estate, wanted);
  return detailOf(estate, acl, exposedBy(await readEntrances(store, estate.accountName)));
}

/** The WebACLs of any estate, with their audits: without a store, nothing is known of what reaches them. */
export function webAclDetails(estate: WafEstate, wanted: string | undefined): WebAclDetail[] {
  const chosen = wanted === undefined ? estate.webAcls : [findWebAcl(estate, wanted)];
  return chosen.map((acl) => detailOf(estate, acl, new Map())).toSorted(worstFirst);
}

function detailOf(estate: WafEstate, acl: EstateWebAcl, exposed: Exposed): WebAclDetail {
  return {
    ...toRow(estate, acl, exposed),
    items: rulesOf(estate, acl.webAcl.Rules ?? []),
    resources: (acl.attachments ?? []).map(({ arn, kind }) => ({
      element: elementOf(arn, estate),
      bodyLimit: gateAt(estate, acl, kind).bodyLimit,
      exposures: exposed.get(acl.arn)?.get(arn) ?? 0,
    })),
    audit: auditOf(estate, acl),
    capacity: { included: WCU_LIMITS.includedInPrice, most: WCU_LIMITS.webAcl },
    snapshotId: estate.snapshotId,
  };
}

/** Ways by WebACL and the resource that carries it. */
type Exposed = ReadonlyMap<string, ReadonlyMap<string, number>>;

function exposedBy({ entrances }: Entrances): Exposed {
  const counts = new Map<string, Map<string, number>>();
  for (const { ways } of entrances) {
    for (const { exposure } of ways) {
      for (const { webAcl, element } of exposure.path.hops) {
        if (typeof webAcl !== 'string') continue;
        const of = counts.get(webAcl) ?? new Map<string, number>();
        of.set(element.arn, (of.get(element.arn) ?? 0) + 1);
        counts.set(webAcl, of);
      }
    }
  }
  return counts;
}

function toRow(estate: WafEstate, acl: EstateWebAcl, exposed: Exposed): WebAclRow {
  const { id, arn, name, scope, accountId, region, webAcl, attachments } = acl;
  const context = contextOf(estate, 'load-balancer', namedFacts(estate));
  return {
    id,
    arn,
    name,
    scope,
    accountId,
    accountName: estate.accountName(accountId),
    region,
    defaultAction: webAcl.DefaultAction?.Block === undefined ? 'allow' : 'block',
    rules: webAcl.Rules?.length ?? 0,
    // AWS's own number counts what this program cannot: groups whose capacity it was not told.
    wcu: webAcl.Capacity ?? wcuOfWebAcl(webAcl, context) ?? 0,
    protects: attachments?.length ?? 0,
    exposed: exposed.get(arn)?.size ?? 0,
    remarks: remarkCounts(auditOf(estate, acl)),
  };
}

function worstFirst(a: WebAclRow, b: WebAclRow): number {
  for (const severity of ['critical', 'high', 'medium', 'low'] as const) {
    const more = b.remarks[severity] - a.remarks[severity];
    if (more !== 0) return more;
  }
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.arn < b.arn ? -1 : 1;
}

/** `arn:aws:elasticloadbalancing:<region>:<account>:loadbalancer/app/<name>/<id>`. */
function elementOf(arn: string, { accountName }: WafEstate): NetworkElement {
  const [, , , region = '', accountId = '', ...rest] = arn.split(':');
  const id = rest.join(':');
  const name = /\/(?:app|net)\/([^/]+)\//.exec(`/${id}`)?.[1] ?? id.split('/').at(-1) ?? id;
  return {
    arn,
    type: typeOfArn(arn),
    id,
    name,
    accountId,
    accountName: accountName(accountId),
    region: region === '' ? 'global' : region,
  };
}
