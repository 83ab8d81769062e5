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
  WAFV2Client,
  type WebACLSummary,
} from '@aws-sdk/client-wafv2';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, tokenPages } from '../support/kind-lists.ts';
import { type WafScope as Scope, wafScopes } from '../support/waf-scopes.ts';
import { MANAGED, type ManagedGroups, managedGroups, noteManagedGroups } from './managed.ts';

const ACL = 'AWS::WAFv2::WebACL';
const GROUP = 'AWS::WAFv2::RuleGroup';

/** The largest page these calls give. */
const PAGE_SIZE = 100;

/** What a regional web ACL may protect; AWS answers for one type at a time. */
const PROTECTED: readonly ResourceType[] = [
  'APPLICATION_LOAD_BALANCER',
  'API_GATEWAY',
  'APPSYNC',
  'COGNITO_USER_POOL',
  'APP_RUNNER_SERVICE',
  'VERIFIED_ACCESS_INSTANCE',
];

/** Web ACLs and rule groups with their rules, logging and what they protect, and the managed rule groups they use. */
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
    {
      url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_DescribeManagedRuleGroup.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_ListAvailableManagedRuleGroupVersions.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/security_iam_service-with-iam.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [ACL, GROUP, MANAGED],
  permissions: [
    'wafv2:ListWebACLs',
    'wafv2:GetWebACL',
    'wafv2:ListLoggingConfigurations',
    'wafv2:ListResourcesForWebACL',
    'wafv2:ListRuleGroups',
    'wafv2:GetRuleGroup',
    'wafv2:DescribeManagedRuleGroup',
    'wafv2:ListAvailableManagedRuleGroupVersions',
    // AWS asks for these as well before it says what a web ACL protects of the three.
    'cognito-idp:ListResourcesForWebACL',
    'apprunner:ListAssociatedServicesForWebAcl',
    'ec2:DescribeVerifiedAccessInstanceWebAclAssociations',
  ],
  async *collect(context) {
    const scopes = wafScopes(context.target.region);
    const managed: ManagedGroups = new Map();
    for (const scope of scopes) yield* aclsOf(context, scope, managed);
    context.finished(ACL);
    yield* await managedGroups(context, managed);
    context.finished(MANAGED);
    for (const scope of scopes) yield* groupsOf(context, scope);
    context.finished(GROUP);
  },
});

async function* aclsOf(context: CollectorContext, Scope: Scope, managed: ManagedGroups): AsyncIterable<Collected> {
  const options = { abortSignal: context.signal };
  const client = context.client(WAFV2Client);
  const lists = tokenPages(
    (NextMarker) => client.send(new ListWebACLsCommand({ Scope, Limit: PAGE_SIZE, NextMarker }), options),
    (page) => page.NextMarker,
  );
  let logging: Promise<readonly LoggingConfiguration[] | undefined> | undefined;
  for await (const page of attemptedPages(context, [ACL, MANAGED], lists)) {
    const acls = page.WebACLs ?? [];
    if (acls.length > 0) logging ??= loggingOf(context, Scope);
    const logs = await logging;
    yield* (await concurrently(acls, (acl) => wholeAcl(context, Scope, acl, logs, managed))).flat();
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
  managed: ManagedGroups,
): Promise<Collected[]> {
  const { ARN, Name, Id } = summary;
  const client = context.client(WAFV2Client);
  const answer = await context.attempt([ACL, MANAGED], `web ACL ${Name}`, () =>
    client.send(new GetWebACLCommand({ Name, Scope, Id }), { abortSignal: context.signal }),
  );
  if (answer?.WebACL !== undefined) noteManagedGroups(managed, Scope, answer.WebACL);
  const configuration = {
    ...(answer?.WebACL ?? summary),
    Scope,
    ...(Scope === 'REGIONAL' ? await protectedBy(context, ARN ?? '') : {}),
    ...(logs === undefined ? {} : { LoggingConfiguration: logs.find((log) => log.ResourceArn === ARN) ?? null }),
  };
  return [item(ACL, stored(configuration), context.target)];
}

/** By type, and as one list when every type was answered: half a list would look like a whole one. */
async function protectedBy({ client, attempt, signal }: CollectorContext, WebACLArn: string) {
  const answers = await concurrently(PROTECTED, async (ResourceType) => {
    const answer = await attempt(ACL, `what ${WebACLArn} protects of ${ResourceType}`, () =>
      client(WAFV2Client).send(new ListResourcesForWebACLCommand({ WebACLArn, ResourceType }), {
        abortSignal: signal,
      }),
    );
    return answer === undefined ? [] : [[ResourceType, answer.ResourceArns ?? []] as const];
  });
  const byType = answers.flat();
  return {
    ResourcesByType: Object.fromEntries(byType),
    ...(byType.length < PROTECTED.length ? {} : { ResourceArns: byType.flatMap(([, arns]) => arns) }),
  };
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
