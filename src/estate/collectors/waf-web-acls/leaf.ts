import {
  GetRuleGroupCommand,
  GetWebACLCommand,
  ListLoggingConfigurationsCommand,
  ListResourcesForWebACLCommand,
  ListRuleGroupsCommand,
  ListWebACLsCommand,
  type LoggingConfiguration,
  type ResourceType,
  type RuleGroupSummary,
  type Scope,
  WAFV2Client,
  type WebACLSummary,
} from '@aws-sdk/client-wafv2';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, tokenPages } from '../support/kind-lists.ts';

const ACL = 'AWS::WAFv2::WebACL';
const GROUP = 'AWS::WAFv2::RuleGroup';

/** The largest page these calls give. */
const PAGE_SIZE = 100;

/** Where AWS keeps what belongs to CloudFront. */
const CLOUDFRONT_REGION = 'us-east-1';

/** What a regional web ACL may protect; AWS answers for one type at a time. */
const PROTECTED: readonly ResourceType[] = ['APPLICATION_LOAD_BALANCER', 'API_GATEWAY'];

/** Web ACLs and rule groups with their rules, logging and what they protect. */
export const wafWebAcls = defineCollector({
  id: 'waf-web-acls',
  sources: [
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_ListWebACLs.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACL.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_ListLoggingConfigurations.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_ListResourcesForWebACL.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_GetRuleGroup.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [ACL, GROUP],
  permissions: [
    'wafv2:ListWebACLs',
    'wafv2:GetWebACL',
    'wafv2:ListLoggingConfigurations',
    'wafv2:ListResourcesForWebACL',
    'wafv2:ListRuleGroups',
    'wafv2:GetRuleGroup',
  ],
  async *collect(context) {
    const scopes: readonly Scope[] =
      context.target.region === CLOUDFRONT_REGION ? ['REGIONAL', 'CLOUDFRONT'] : ['REGIONAL'];
    for (const scope of scopes) yield* aclsOf(context, scope);
    context.finished(ACL);
    for (const scope of scopes) yield* groupsOf(context, scope);
    context.finished(GROUP);
  },
});

async function* aclsOf(context: CollectorContext, Scope: Scope): AsyncIterable<Collected> {
  const options = { abortSignal: context.signal };
  const client = context.client(WAFV2Client);
  const lists = tokenPages(
    (NextMarker) => client.send(new ListWebACLsCommand({ Scope, Limit: PAGE_SIZE, NextMarker }), options),
    (page) => page.NextMarker,
  );
  let logging: Promise<readonly LoggingConfiguration[] | undefined> | undefined;
  for await (const page of attemptedPages(context, ACL, lists)) {
    const acls = page.WebACLs ?? [];
    if (acls.length > 0) logging ??= loggingOf(context, Scope);
    const logs = await logging;
    yield* (await concurrently(acls, (acl) => wholeAcl(context, Scope, acl, logs))).flat();
  }
}

async function loggingOf({ client, attempt, signal }: CollectorContext, Scope: Scope) {
  const pages = await attempt(ACL, `logging of ${Scope}`, () =>
    gather(
      tokenPages(
        (NextMarker) =>
          client(WAFV2Client).send(new ListLoggingConfigurationsCommand({ Scope, Limit: PAGE_SIZE, NextMarker }), {
            abortSignal: signal,
          }),
        (page) => page.NextMarker,
      ),
    ),
  );
  return pages?.flatMap((page) => page.LoggingConfigurations ?? []);
}

async function wholeAcl(
  context: CollectorContext,
  Scope: Scope,
  summary: WebACLSummary,
  logs: readonly LoggingConfiguration[] | undefined,
): Promise<Collected[]> {
  const { ARN, Name, Id } = summary;
  const client = context.client(WAFV2Client);
  const answer = await context.attempt(ACL, `web ACL ${Name}`, () =>
    client.send(new GetWebACLCommand({ Name, Scope, Id }), { abortSignal: context.signal }),
  );
  const resources = Scope === 'REGIONAL' ? await protectedBy(context, ARN ?? '') : undefined;
  const configuration = {
    ...(answer?.WebACL ?? summary),
    Scope,
    ...(resources === undefined ? {} : { ResourceArns: resources }),
    ...(logs === undefined ? {} : { LoggingConfiguration: logs.find((log) => log.ResourceArn === ARN) ?? null }),
  };
  return [item(ACL, stored(configuration), context.target)];
}

/** Undefined when one of the types was not answered: half a list would look like a whole one. */
async function protectedBy({ client, attempt, signal }: CollectorContext, WebACLArn: string) {
  const answers = await concurrently(PROTECTED, (type) =>
    attempt(ACL, `what ${WebACLArn} protects`, () =>
      client(WAFV2Client).send(new ListResourcesForWebACLCommand({ WebACLArn, ResourceType: type }), {
        abortSignal: signal,
      }),
    ),
  );
  if (answers.includes(undefined)) return undefined;
  return answers.flatMap((answer) => answer?.ResourceArns ?? []);
}

async function* groupsOf(context: CollectorContext, Scope: Scope): AsyncIterable<Collected> {
  const client = context.client(WAFV2Client);
  const options = { abortSignal: context.signal };
  const lists = tokenPages(
    (NextMarker) => client.send(new ListRuleGroupsCommand({ Scope, Limit: PAGE_SIZE, NextMarker }), options),
    (page) => page.NextMarker,
  );
  const whole = async (summary: RuleGroupSummary) => {
    const { Name, Id } = summary;
    const answer = await context.attempt(GROUP, `rule group ${Name}`, () =>
      client.send(new GetRuleGroupCommand({ Name, Scope, Id }), options),
    );
    return item(GROUP, stored({ ...(answer?.RuleGroup ?? summary), Scope }), context.target);
  };
  for await (const page of attemptedPages(context, GROUP, lists)) {
    yield* await concurrently(page.RuleGroups ?? [], whole);
  }
}
