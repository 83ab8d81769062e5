import {
  DescribeManagedRuleGroupCommand,
  ListAvailableManagedRuleGroupVersionsCommand,
  type ManagedRuleGroupStatement,
  WAFV2Client,
  type WebACL,
} from '@aws-sdk/client-wafv2';
import type { Collected, CollectorContext } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { tokenPages } from '../support/kind-lists.ts';
import type { WafScope } from '../support/waf-scopes.ts';

export const MANAGED = 'AWS::WAFv2::ManagedRuleGroup';

/** A managed rule group as web ACLs ask for it, by `<scope>/<vendor>/<name>/<version>`. */
export type ManagedGroups = Map<string, ManagedGroup>;

interface ManagedGroup {
  readonly Scope: WafScope;
  readonly VendorName: string;
  readonly Name: string;
  /** Null when the web ACL takes the default version. */
  readonly Version: string | null;
}

/** Notes the groups a web ACL uses: they stand in rules of its own and in those of Firewall Manager, never deeper. */
export function noteManagedGroups(groups: ManagedGroups, Scope: WafScope, acl: WebACL): void {
  const statements = [
    ...(acl.Rules ?? []).map((rule) => rule.Statement),
    ...(acl.PreProcessFirewallManagerRuleGroups ?? []).map((group) => group.FirewallManagerStatement),
    ...(acl.PostProcessFirewallManagerRuleGroups ?? []).map((group) => group.FirewallManagerStatement),
  ];
  for (const statement of statements) note(groups, Scope, statement?.ManagedRuleGroupStatement);
}

function note(groups: ManagedGroups, Scope: WafScope, statement: ManagedRuleGroupStatement | undefined): void {
  const { VendorName, Name, Version = null } = statement ?? {};
  if (VendorName === undefined || Name === undefined) return;
  groups.set([Scope, VendorName, Name, Version ?? 'default'].join('/'), { Scope, VendorName, Name, Version });
}

/** What AWS tells of each: names, actions and labels of its rules, and the versions there are. */
export async function managedGroups(context: CollectorContext, groups: ManagedGroups): Promise<readonly Collected[]> {
  return concurrently([...groups], async ([id, group]) => {
    const description = await described(context, id, group);
    const versions = await versionsOf(context, id, group);
    return item(MANAGED, stored({ ...group, ...description, ...versions }), context.target, { id });
  });
}

async function described({ client, attempt, signal }: CollectorContext, id: string, group: ManagedGroup) {
  const { Version, ...rest } = group;
  const request = new DescribeManagedRuleGroupCommand({
    ...rest,
    ...(Version === null ? {} : { VersionName: Version }),
  });
  return attempt(MANAGED, `managed rule group ${id}`, () => client(WAFV2Client).send(request, { abortSignal: signal }));
}

async function versionsOf({ client, attempt, signal }: CollectorContext, id: string, group: ManagedGroup) {
  const { Scope, VendorName, Name } = group;
  const ask = (NextMarker: string | undefined) =>
    client(WAFV2Client).send(
      new ListAvailableManagedRuleGroupVersionsCommand({ Scope, VendorName, Name, Limit: 100, NextMarker }),
      { abortSignal: signal },
    );
  const pages = await attempt(MANAGED, `versions of ${id}`, () => gather(tokenPages(ask, (page) => page.NextMarker)));
  if (pages === undefined) return {};
  return {
    Versions: pages.flatMap((page) => page.Versions ?? []),
    CurrentDefaultVersion: pages.find((page) => page.CurrentDefaultVersion !== undefined)?.CurrentDefaultVersion,
  };
}
