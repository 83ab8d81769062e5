import type { ConfigurationItem, ConfigurationOf, Kind } from '#estate/model';
import { readDirectory } from '#estate/model';
import { latestSnapshotId, openSnapshot, type StoredSnapshot } from '#estate/snapshot';
import { protectedKind, typeOfArn } from '#analysis/exposure/waf/guard';
import { shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { Attachment, EstateWebAcl, WafEstate } from './estate.ts';

/** The last snapshot asked for, by store. Snapshots never change, so it cannot go stale. */
const kept = new WeakMap<Store, { readonly snapshotId: string; readonly estate: Promise<WafEstate> }>();

/** WebACLs of the latest snapshot with what they refer to; undefined before the first. */
export async function latestWafEstate(store: Store): Promise<WafEstate | undefined> {
  const snapshotId = await latestSnapshotId(store);
  if (snapshotId === undefined) return undefined;
  const known = kept.get(store);
  if (known?.snapshotId === snapshotId) return known.estate;
  const estate = readEstate(store, snapshotId);
  kept.set(store, { snapshotId, estate });
  estate.catch(() => kept.delete(store));
  return estate;
}

async function readEstate(store: Store, snapshotId: string): Promise<WafEstate> {
  const snapshot = await openSnapshot(store, snapshotId);
  const [directory, webAcls, groups, ipSets, patterns, managed, distributions] = await Promise.all([
    readDirectory(snapshot),
    itemsOf(snapshot, 'AWS::WAFv2::WebACL'),
    itemsOf(snapshot, 'AWS::WAFv2::RuleGroup'),
    itemsOf(snapshot, 'AWS::WAFv2::IPSet'),
    itemsOf(snapshot, 'AWS::WAFv2::RegexPatternSet'),
    itemsOf(snapshot, 'AWS::WAFv2::ManagedRuleGroup'),
    itemsOf(snapshot, 'AWS::CloudFront::Distribution'),
  ]);
  const byWebAcl = Map.groupBy(distributions, ({ configuration }) => configuration.DistributionConfig?.WebACLId ?? '');
  return {
    snapshotId,
    webAcls: webAcls.map((item) => webAclOf(item, byWebAcl.get(item.arn) ?? [])),
    ruleGroups: byArn(groups),
    ipSets: byArn(ipSets),
    regexPatternSets: byArn(patterns),
    managedGroups: managed.map(({ configuration }) => configuration),
    accountName: (id) => directory.accounts.get(id)?.name ?? id,
  };
}

async function itemsOf<K extends Kind>(snapshot: StoredSnapshot, kind: K): Promise<ConfigurationItem<K>[]> {
  const slices = await Promise.all(snapshot.accountIds().map((account) => snapshot.slice(kind, account)));
  return slices.flatMap(({ items }) => items);
}

function byArn<K extends Kind>(items: readonly ConfigurationItem<K>[]): ReadonlyMap<string, ConfigurationOf<K>> {
  return new Map(items.map(({ arn, configuration }) => [arn, configuration]));
}

function webAclOf(
  { arn, accountId, awsRegion, configuration }: ConfigurationItem<'AWS::WAFv2::WebACL'>,
  distributions: readonly ConfigurationItem<'AWS::CloudFront::Distribution'>[],
): EstateWebAcl {
  const scope = configuration.Scope === 'CLOUDFRONT' || arn.includes(':global/') ? 'cloudfront' : 'regional';
  return {
    id: shortDigest(arn),
    arn,
    name: configuration.Name ?? arn,
    scope,
    accountId,
    region: scope === 'cloudfront' ? 'global' : awsRegion,
    webAcl: configuration,
    attachments:
      scope === 'cloudfront'
        ? distributions.map((one): Attachment => ({ arn: one.arn, kind: 'cloudfront' }))
        : attachmentsOf(configuration),
  };
}

/** Undefined when no type of resource was answered. */
function attachmentsOf({
  ResourceArns,
  ResourcesByType,
}: ConfigurationOf<'AWS::WAFv2::WebACL'>): readonly Attachment[] | undefined {
  if (ResourceArns === undefined && ResourcesByType === undefined) return undefined;
  const arns = new Set([...(ResourceArns ?? []), ...Object.values(ResourcesByType ?? {}).flat()]);
  return [...arns].toSorted().map((arn) => ({ arn, kind: protectedKind(typeOfArn(arn)) }));
}
