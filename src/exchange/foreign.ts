import type { ResourceRef, Severity } from '#kernel';

/**
 * What the other product says of one finding.
 * - `open`: it is there.
 * - `fixed`: it was there and is mended. `passed`: the product looked and found nothing wrong.
 * - `gone`: the product does not keep it any more: archived, or absent from a complete list.
 * - `suppressed`: somebody hid it there.
 * - `unknown`: the product could not tell.
 */
export const FOREIGN_STATUSES = ['open', 'fixed', 'gone', 'suppressed', 'passed', 'unknown'] as const;

export type ForeignStatus = (typeof FOREIGN_STATUSES)[number];

/** What kind of work a finding of another product asks for. */
export const FOREIGN_KINDS = ['compliance', 'vulnerability', 'threat'] as const;

export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** The product that a finding written by this program comes back from; see `write`. */
export const EXPORTED_SOURCE = 'yagura-export';

/** A control of a published catalogue a foreign rule answers. */
export interface ForeignAnswer {
  readonly catalogue: string;
  readonly id: string;
}

/** A rule of another product, in the words and the language it came in. */
export interface ForeignRule {
  /** `security-hub/S3.1`, `cve/CVE-2024-3094`, `guardduty/Recon:EC2/Portscan`, `prowler/<check>`. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly mend: string;
  readonly url: string;
  readonly answers: readonly ForeignAnswer[];
}

export interface ForeignPackage {
  readonly name: string;
  readonly installed: string;
  /** Version that mends it; '' when there is none or nobody says. */
  readonly fixed: string;
}

/** One statement of another product about one resource, in our words. */
export interface ForeignFinding {
  /** Id of the product: `security-hub`, `inspector`, `prowler`… */
  readonly source: string;
  /** The product's own stable id of it. */
  readonly uid: string;
  readonly kind: ForeignKind;
  readonly rule: ForeignRule;
  readonly resource: ResourceRef;
  /** Tells apart several findings of one rule on one resource: package and version, port, file. */
  readonly discriminator: string;
  readonly title: string;
  readonly severity: Severity;
  readonly status: ForeignStatus;
  /** ISO text; '' when the product does not say. */
  readonly firstSeenAt: string;
  readonly updatedAt: string;
  readonly package?: ForeignPackage;
}
