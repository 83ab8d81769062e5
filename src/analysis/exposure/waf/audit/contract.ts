import type { Severity, TextParams } from '#kernel';
import type { StoredRuleGroup, StoredWebAcl } from '#estate/model';
import type { ManagedGroupFacts } from '../contract.ts';

export const REMARK_CODES = [
  'rule-counts',
  'group-counts',
  'override-names-nothing',
  'override-weakens',
  'version-before-cve',
  'version-counts-cve',
  'version-unknown',
  'version-candidate',
  'allow-comes-first',
  'scope-narrowed',
  'body-not-seen-behind',
  'nothing-blocks',
  'protects-nothing',
] as const;

export type RemarkCode = (typeof REMARK_CODES)[number];

/** Something in a WebACL that makes it weaker than it looks. */
export interface Remark {
  readonly code: RemarkCode;
  readonly severity: Severity;
  readonly params: TextParams;
  /** JSON pointer into the WebACL, `/Rules/3/OverrideAction`. */
  readonly pointer: string;
}

export interface AuditInput {
  readonly webAcl: StoredWebAcl;
  readonly ruleGroups: ReadonlyMap<string, StoredRuleGroup>;
  readonly managed: (vendor: string, name: string, version: string | undefined) => ManagedGroupFacts | undefined;
  /** Whether anything is attached; undefined when that was not seen. */
  readonly isAttached: boolean | undefined;
}

export type AuditRule = NonNullable<StoredWebAcl['Rules']>[number];

export type AuditStatement = NonNullable<AuditRule['Statement']>;
