import type { FindingDetail } from '#api/contract';
import type { Scope } from '../../client/work-queries.ts';

/** The ways to cover a finding by an exception, the narrowest first. */
export const SCOPE_KINDS = ['resource-rule', 'account-rule', 'tag-rule', 'ou-rule', 'rule', 'resource'] as const;

export type ScopeKind = (typeof SCOPE_KINDS)[number];

interface Chosen {
  /** `key=value`, of the finding's tags. */
  readonly tag: string;
  /** Path of the unit the account is in. */
  readonly ouPath: readonly string[];
}

/** The scope of one kind around a finding; undefined where the finding has none such. */
export function scopeOf(
  kind: ScopeKind,
  { rule, accountId, resourceArn, tags }: Pick<FindingDetail, 'rule' | 'accountId' | 'resourceArn' | 'tags'>,
  { tag, ouPath }: Chosen,
): Scope | undefined {
  switch (kind) {
    case 'resource-rule':
      return { rule, resource: resourceArn };
    case 'account-rule':
      return { rule, accounts: [accountId] };
    case 'tag-rule': {
      const found = Object.entries(tags).find(([key, value]) => `${key}=${value}` === tag) ?? Object.entries(tags)[0];
      return found && { rule, tag: { key: found[0], value: found[1] } };
    }
    case 'ou-rule':
      return ouPath.length === 0 ? undefined : { rule, ous: [ouPath.join('/')] };
    case 'rule':
      return { rule };
    case 'resource':
      return { resource: resourceArn };
  }
}
