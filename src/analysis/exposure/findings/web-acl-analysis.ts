import { type Outcome, type Verdict, verdictIdentity } from '#kernel';
import {
  type ConfigurationItem,
  type ConfigurationOf,
  GLOBAL_REGION,
  type Kind,
  type SnapshotReader,
} from '#estate/model';
import type { Network } from '#analysis/exposure/network';
import type { AuditInput } from '#analysis/exposure/waf/audit';
import type { WafReferences } from '#analysis/exposure/waf/guard';
import { namedFacts } from '#analysis/exposure/waf/managed';
import type { ExposureAnalysis } from './analyse.ts';
import { judgeWebAcl, type WebAclVerdicts } from './judge-web-acl.ts';
import { WEB_ACL_RULE } from './web-acl-rule.ts';

type WebAcl = ConfigurationItem<'AWS::WAFv2::WebACL'>;

/** Rule groups are shared between accounts: what WebACLs of any account refer to is read. */
export async function readWebAclWorld(reader: SnapshotReader): Promise<WafReferences> {
  const managed = await itemsOf(reader, 'AWS::WAFv2::ManagedRuleGroup');
  return {
    ruleGroups: byArn(await itemsOf(reader, 'AWS::WAFv2::RuleGroup')),
    ipSets: byArn(await itemsOf(reader, 'AWS::WAFv2::IPSet')),
    regexPatternSets: byArn(await itemsOf(reader, 'AWS::WAFv2::RegexPatternSet')),
    managedGroups: managed.map(({ configuration }) => configuration),
  };
}

function byArn<K extends Kind>(items: readonly ConfigurationItem<K>[]): ReadonlyMap<string, ConfigurationOf<K>> {
  return new Map(items.map(({ arn, configuration }) => [arn, configuration]));
}

async function itemsOf<K extends Kind>(reader: SnapshotReader, kind: K): Promise<readonly ConfigurationItem<K>[]> {
  const slices = await Promise.all(reader.accountIds().map((account) => reader.slice(kind, account)));
  return slices.flatMap(({ items }) => items);
}

/** Turns the audits of WebACLs into verdicts, account by account. */
export function webAclAnalysis(network: Network, world: WafReferences): ExposureAnalysis {
  const byAccount = Map.groupBy(network.items('AWS::WAFv2::WebACL'), ({ accountId }) => accountId);
  const managed = namedFacts(world);
  return {
    account(accountId, { isOn, wanted, wantedResource }) {
      if (!isOn(WEB_ACL_RULE.id)) return { verdicts: [], tally: {} };
      const tally = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
      const verdicts = (byAccount.get(accountId) ?? []).flatMap((item): readonly Verdict[] => {
        const { ruleGroups } = world;
        const input: AuditInput = {
          webAcl: item.configuration,
          ruleGroups,
          managed,
          isAttached: isAttached(network, item),
        };
        const judged = judgeWebAcl(item, input);
        tally[worstOf(judged)] += 1;
        const isWanted = (one: Verdict) => wantedResource(item.arn) && wanted(verdictIdentity(one));
        return [
          // What was not seen is said once, and of a weakness only where one was known.
          ...[judged.whole].filter((one) => one.outcome === 'unknown' || isWanted(one)),
          ...judged.parts.filter((one) => one.outcome === 'fail' || isWanted(one)),
        ];
      });
      return { verdicts, tally: { [WEB_ACL_RULE.id]: tally } };
    },
  };
}

function worstOf({ whole, parts }: WebAclVerdicts): Outcome {
  if (parts.some(({ outcome }) => outcome === 'fail')) return 'fail';
  return whole.outcome;
}

/** Undefined where something may be attached that was not seen. */
function isAttached(network: Network, { arn, accountId, configuration }: WebAcl): boolean | undefined {
  const { Scope, ResourceArns, ResourcesByType } = configuration;
  if (Scope !== 'CLOUDFRONT' && !arn.includes(':global/')) {
    const known = [...(ResourceArns ?? []), ...Object.values(ResourcesByType ?? {}).flat()];
    return known.length > 0 ? true : ResourceArns === undefined ? undefined : false;
  }
  const used = network.once('web-acls-of-distributions', () => {
    const distributions = network.items('AWS::CloudFront::Distribution');
    return new Set(distributions.flatMap((one) => one.configuration.DistributionConfig?.WebACLId ?? []));
  });
  if (used.has(arn)) return true;
  return network.sight('AWS::CloudFront::Distribution', accountId, GLOBAL_REGION) === undefined ? false : undefined;
}
