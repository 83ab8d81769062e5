import { canonicalJson, type ResourceRef } from '#kernel';
import { createSnapshotWriter } from '#estate/snapshot';
import { COMPLETE, type Kind } from '#estate/model';
import type { Exposure, Hop } from '#analysis/exposure/network';
import { updateExploitPacks } from '#knowledge';
import { fixedClock } from '#platform/runtime';
import type { NewRow, Store } from '#platform/store';
import { NOON } from './snapshots.ts';

/** An organization of one account with two WebACLs, four ways in, and the five CVEs of the sample. */

export const WAF_ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const KNOWLEDGE = new URL('../../samples/knowledge', import.meta.url).pathname;

export const SHOP_ACL = `arn:aws:wafv2:${REGION}:${WAF_ACCOUNT}:regional/webacl/shop/aaaa`;
export const BARE_ACL = `arn:aws:wafv2:${REGION}:${WAF_ACCOUNT}:regional/webacl/unused/bbbb`;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const visible = (MetricName: string) => ({
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled: true,
  MetricName,
});

const contains = (SearchString: string, FieldToMatch: object) => ({
  ByteMatchStatement: {
    SearchString: base64(SearchString),
    FieldToMatch,
    TextTransformations: [
      { Priority: 0, Type: 'URL_DECODE' },
      { Priority: 1, Type: 'LOWERCASE' },
    ],
    PositionalConstraint: 'CONTAINS',
  },
});

/** Blocks Log4Shell wherever the sample's requests carry it, and holds a misspelt override. */
export const SHOP_WEB_ACL = {
  Name: 'shop',
  Id: 'aaaa',
  ARN: SHOP_ACL,
  Scope: 'REGIONAL',
  DefaultAction: { Allow: {} },
  Capacity: 260,
  ResourceArns: [`arn:aws:elasticloadbalancing:${REGION}:${WAF_ACCOUNT}:loadbalancer/app/shop/1`],
  VisibilityConfig: visible('shop'),
  Rules: [
    {
      Name: 'jndi',
      Priority: 0,
      Action: { Block: {} },
      VisibilityConfig: visible('jndi'),
      Statement: {
        OrStatement: {
          Statements: [
            contains('${jndi:', { QueryString: {} }),
            contains('${jndi:', { UriPath: {} }),
            contains('${jndi:', { Body: { OversizeHandling: 'MATCH' } }),
            contains('${jndi:', {
              Headers: { MatchPattern: { All: {} }, MatchScope: 'VALUE', OversizeHandling: 'MATCH' },
            }),
          ],
        },
      },
    },
    {
      Name: 'common',
      Priority: 1,
      OverrideAction: { None: {} },
      VisibilityConfig: visible('common'),
      Statement: {
        ManagedRuleGroupStatement: {
          VendorName: 'AWS',
          Name: 'AWSManagedRulesKnownBadInputsRuleSet',
          RuleActionOverrides: [{ Name: 'Log4JRCE', ActionToUse: { Count: {} } }],
        },
      },
    },
  ],
};

const UNUSED_WEB_ACL = {
  Name: 'unused',
  Id: 'bbbb',
  ARN: BARE_ACL,
  Scope: 'REGIONAL',
  DefaultAction: { Allow: {} },
  ResourceArns: [],
  Rules: [],
};

function ref(type: string, name: string, arn: string): ResourceRef {
  return { arn, type, id: name, name, accountId: WAF_ACCOUNT, region: REGION, tags: {} };
}

const BALANCER = ref(
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'shop',
  `arn:aws:elasticloadbalancing:${REGION}:${WAF_ACCOUNT}:loadbalancer/app/shop/1`,
);
const PLAIN_BALANCER = ref(
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'legacy',
  `arn:aws:elasticloadbalancing:${REGION}:${WAF_ACCOUNT}:loadbalancer/app/legacy/2`,
);
const instance = (name: string) =>
  ref('AWS::EC2::Instance', name, `arn:aws:ec2:${REGION}:${WAF_ACCOUNT}:instance/i-${name}`);

const hop = (element: ResourceRef, role: Hop['role'], more: Partial<Hop> = {}): Hop => ({
  role,
  element,
  evidence: [],
  ...more,
});

interface Planned {
  readonly id: string;
  readonly resource: ResourceRef;
  readonly entrance: ResourceRef;
  readonly hops: readonly Hop[];
  readonly port: number;
}

const TARGET = { note: { code: 'target', params: { port: 8080 } } };

/**
 * `web` stands behind the guarded balancer and is open for SSH, which is no way to its service; `app` stands behind both
 * balancers; `jump` is open by itself.
 */
const PLANNED: readonly Planned[] = [
  {
    id: 'way-1',
    resource: instance('web'),
    entrance: BALANCER,
    hops: [hop(BALANCER, 'balancer', { webAcl: SHOP_ACL }), hop(instance('web'), 'destination', TARGET)],
    port: 443,
  },
  {
    id: 'way-2',
    resource: instance('web'),
    entrance: instance('web'),
    hops: [hop(instance('web'), 'destination')],
    port: 22,
  },
  {
    id: 'way-3',
    resource: instance('app'),
    entrance: BALANCER,
    hops: [hop(BALANCER, 'balancer', { webAcl: SHOP_ACL }), hop(instance('app'), 'destination', TARGET)],
    port: 443,
  },
  {
    id: 'way-4',
    resource: instance('app'),
    entrance: PLAIN_BALANCER,
    hops: [hop(PLAIN_BALANCER, 'balancer', { webAcl: null }), hop(instance('app'), 'destination', TARGET)],
    port: 80,
  },
  {
    id: 'way-5',
    resource: instance('jump'),
    entrance: instance('jump'),
    hops: [hop(instance('jump'), 'destination')],
    port: 8443,
  },
];

export async function seedWaf(store: Store): Promise<void> {
  await writeParts(store);
  await store.dialect.upsert(store.db, 'exposure', ['id'], PLANNED.map(rowOf));
  await updateExploitPacks({
    store,
    folder: KNOWLEDGE,
    signal: new AbortController().signal,
    clock: fixedClock(NOON),
  });
}

async function writeParts(store: Store): Promise<void> {
  const writer = await createSnapshotWriter({ store, runId: 'run-1', via: 'scan', clock: fixedClock(NOON) });
  const parts: readonly (readonly [Kind, readonly { readonly ARN: string }[]])[] = [
    ['AWS::WAFv2::WebACL', [SHOP_WEB_ACL, UNUSED_WEB_ACL]],
  ];
  for (const [kind, items] of parts) {
    const provenance = { via: 'scan', calls: ['wafv2:ListWebACLs'] } as const;
    const part = writer.openPart({ accountId: WAF_ACCOUNT, region: REGION, kind, provenance });
    for (const item of items) {
      await part.add({ resourceId: item.ARN, arn: item.ARN, tags: {}, configuration: { ...item } });
    }
    await part.close(COMPLETE, NOON);
  }
  await writer.finish(WAF_ACCOUNT);
}

function rowOf({ id, resource, entrance, hops, port }: Planned): NewRow<'exposure'> {
  const openings = [
    { family: 'v4', protocols: { from: 6, to: 6 }, ports: { from: port, to: port }, breadth: 'internet' },
  ] as const;
  const exposure: Exposure = { resource, entrance, outcome: 'open', openings, path: { flows: [], hops }, unseen: [] };
  return {
    id,
    resource_arn: resource.arn,
    resource_type: resource.type,
    resource_name: resource.name,
    account_id: resource.accountId,
    account_name: resource.accountId,
    region: resource.region,
    entrance_arn: entrance.arn,
    entrance_type: entrance.type,
    entrance_name: entrance.name,
    outcome: 'open',
    breadth: 'internet',
    breadth_rank: 2,
    cover: 'none',
    web_acls: '',
    authentication: ' none ',
    ports: `tcp/${port}`,
    finding_id: '',
    since: NOON,
    first_look: 1,
    history: '[]',
    digest: id,
    body: canonicalJson(exposure),
  };
}
