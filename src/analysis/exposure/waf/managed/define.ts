import type { ManagedCve, ManagedField, ManagedGroupFacts, ManagedRuleFacts } from '../contract.ts';

/** A static version of a group, as the changelog names it. */
export interface ManagedRelease {
  readonly version: string;
  /** When AWS released it; absent when the changelog was not read far enough. */
  readonly date?: string;
  /** When it expired: a WebACL that pins it gets the default version instead. */
  readonly expired?: string;
}

/** What is documented of a group, with where and when it was read. */
export interface ManagedGroup extends ManagedGroupFacts {
  readonly capacity: number;
  readonly releases: readonly ManagedRelease[];
  readonly url: string;
  /** The day of the copy of AWS's page that was read. */
  readonly readAt: string;
}

/** What the end of a rule's name says it inspects, and how its label spells it. */
const PARTS: readonly (readonly [suffix: string, field: ManagedField, label: string])[] = [
  ['_QUERYARGUMENTS', 'query-arguments', '_QueryArguments'],
  ['_QUERYSTRING', 'query-string', '_QueryString'],
  ['_URIPATH', 'uri-path', '_URIPath'],
  ['_HEADER', 'headers', '_Header'],
  ['_COOKIE', 'cookies', '_Cookie'],
  ['_BODY', 'body', '_Body'],
  ['_METHOD', 'method', '_Method'],
];

/** What one rule has that its name does not say. `label`: the last part of its label. */
export type RuleDetail = Partial<Omit<ManagedRuleFacts, 'name' | 'labels'>> & { readonly label?: string };

/** A rule as its name tells it: field and label by the end of the name, Block unless something else is documented. */
function ruleOf(namespace: string, name: string, { label, ...detail }: RuleDetail): ManagedRuleFacts {
  const [suffix, field, labelSuffix] = PARTS.find(([end]) => name.endsWith(end)) ?? ['', undefined, ''];
  const own = label ?? (suffix === '' ? name : name.slice(0, -suffix.length) + labelSuffix);
  const fields = field ? [field] : [];
  return { name, action: 'block', fields, ...detail, labels: own === '' ? [] : [namespace + own] };
}

export interface GroupDefinition {
  readonly name: string;
  readonly capacity: number;
  /** `core-rule-set`: the part of the label namespace that is the group's own. */
  readonly namespace: string;
  readonly rules: Readonly<Record<string, RuleDetail>>;
  readonly releases?: readonly ManagedRelease[];
  readonly cves?: readonly ManagedCve[];
  readonly url: string;
  readonly readAt: string;
}

export function defineGroup({ namespace, rules, releases = [], cves = [], ...rest }: GroupDefinition): ManagedGroup {
  const labelNamespace = `awswaf:managed:aws:${namespace}:`;
  return {
    vendor: 'AWS',
    ...rest,
    labelNamespace,
    rules: Object.entries(rules).map(([name, detail]) => ruleOf(labelNamespace, name, detail)),
    releases,
    versions: releases.map(({ version }) => `Version_${version}`),
    cves,
  };
}
