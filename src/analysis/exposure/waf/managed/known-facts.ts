import type { ConfigurationOf } from '#estate/model';
import type { ManagedGroupFacts, ManagedRuleFacts } from '../contract.ts';
import { managedGroup } from './groups.ts';

export type StoredManagedGroup = ConfigurationOf<'AWS::WAFv2::ManagedRuleGroup'>;

export type ManagedFacts = (vendor: string, name: string, version: string | undefined) => ManagedGroupFacts | undefined;

/** Managed groups in the versions that are in use, as AWS answered them. */
export interface AnsweredGroups {
  readonly managedGroups: readonly StoredManagedGroup[];
}

/** What a rule of a group may look at when nobody says what it does: anything. */
const ANYWHERE: ManagedRuleFacts['fields'] = ['uri-path', 'query-string', 'headers', 'cookies', 'body', 'method'];

/**
 * What is documented of a managed group, with what AWS answered of the version in use: its rules by name and action,
 * its capacity, its versions. Of groups that nothing is documented of nothing can be evaluated.
 */
export function documentedFacts(estate: AnsweredGroups): ManagedFacts {
  return (vendor, name, version) => {
    const facts = managedGroup(vendor, name);
    if (facts === undefined) return undefined;
    const stored = storedGroup(estate, vendor, name, version);
    return stored === undefined ? facts : united(facts, stored);
  };
}

/** For an audit, which only needs names: groups that nothing is documented of as well, as AWS answered them. */
export function namedFacts(estate: AnsweredGroups): ManagedFacts {
  const documented = documentedFacts(estate);
  return (vendor, name, version) => {
    const facts = documented(vendor, name, version);
    const stored = facts === undefined ? storedGroup(estate, vendor, name, version) : undefined;
    if (stored?.Rules === undefined) return facts;
    return united({ vendor, name, versions: [], rules: [], cves: [] }, stored);
  };
}

function storedGroup(
  { managedGroups }: AnsweredGroups,
  vendor: string,
  name: string,
  version: string | undefined,
): StoredManagedGroup | undefined {
  return managedGroups.find(
    (one) => one.VendorName === vendor && one.Name === name && (one.Version ?? undefined) === version,
  );
}

function united(facts: ManagedGroupFacts, stored: StoredManagedGroup): ManagedGroupFacts {
  const known = new Map(facts.rules.map((rule) => [rule.name, rule]));
  const rules = stored.Rules?.map(({ Name = '', Action }): ManagedRuleFacts => {
    const documented = known.get(Name) ?? { name: Name, action: 'block', labels: [], fields: ANYWHERE };
    return { ...documented, action: actionName(Action) ?? documented.action };
  });
  const versions = stored.Versions?.flatMap(({ Name }) => Name ?? []) ?? [];
  return {
    ...facts,
    ...(rules === undefined ? {} : { rules }),
    ...(stored.Capacity === undefined ? {} : { capacity: stored.Capacity }),
    ...(stored.LabelNamespace === undefined ? {} : { labelNamespace: stored.LabelNamespace }),
    versions: [...new Set([...facts.versions, ...versions])],
  };
}

const ACTIONS = ['allow', 'block', 'captcha', 'challenge', 'count'] as const;

function actionName(action: object | undefined): ManagedRuleFacts['action'] | undefined {
  const [member = ''] = Object.keys(action ?? {});
  return ACTIONS.find((one) => one === member.toLowerCase());
}
