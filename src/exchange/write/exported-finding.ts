import type { Severity } from '#kernel';
import type { FindingState } from '#findings';
import type { ForeignKind } from '../foreign.ts';

/** A finding with all that another tool wants to know of it; texts in one language. */
export interface ExportedFinding {
  readonly id: string;
  readonly kind: ForeignKind;
  readonly source: string;
  readonly rule: string;
  readonly ruleTitle: string;
  readonly why: string;
  readonly mend: string;
  readonly url: string;
  /** In what way the resource fails, as one sentence. */
  readonly title: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly outcome: 'fail' | 'unknown';
  readonly accountId: string;
  readonly accountName: string;
  readonly region: string;
  readonly resourceType: string;
  readonly resourceArn: string;
  readonly resourceId: string;
  readonly resourceName: string;
  readonly discriminator: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly owner: string;
  readonly dueAt: string;
  readonly openedAt: string;
  readonly firstSeenAt: string;
  readonly changedAt: string;
  readonly stage: string;
  readonly actionId: string;
}

/** What a reader of our own exports needs to make the same finding again; short texts only. */
export function ownFields(finding: ExportedFinding): Readonly<Record<string, string>> {
  return {
    rule: finding.rule,
    ruleTitle: finding.ruleTitle,
    kind: finding.kind,
    source: finding.source,
    state: finding.state,
    discriminator: finding.discriminator,
    resource: finding.resourceArn,
    resourceType: finding.resourceType,
    resourceId: finding.resourceId,
    resourceName: finding.resourceName,
    account: finding.accountId,
    region: finding.region,
  };
}

/** Package name and version of a vulnerability's discriminator: `openssl@3.0.1-1`, `@angular/core@17.0.0`. */
export function packageOf({ discriminator }: ExportedFinding): { readonly name: string; readonly version: string } {
  const at = discriminator.lastIndexOf('@');
  return at > 0
    ? { name: discriminator.slice(0, at), version: discriminator.slice(at + 1) }
    : { name: discriminator, version: '' };
}

/** The id of the vulnerability itself: `CVE-2024-3094` of `cve/CVE-2024-3094`. */
export function vulnerabilityId({ rule }: ExportedFinding): string {
  return rule.slice(rule.indexOf('/') + 1);
}
