import type { Severity } from '#api/contract';

interface Tag {
  readonly key: string;
  readonly value?: string;
}

/** Where an entry of the policy holds: all given conditions must; none is everywhere. */
export interface PolicyPlace {
  readonly accounts?: readonly string[];
  readonly ous?: readonly string[];
  readonly tag?: Tag;
}

export interface PolicyOwner extends PolicyPlace {
  readonly owner: string;
}

export interface PolicyControl extends PolicyPlace {
  readonly rule?: string;
  readonly pattern?: string;
  readonly mode: 'on' | 'off';
  readonly reason: string;
}

export interface PolicySeverity {
  readonly rule?: string;
  readonly when?: PolicyPlace & { readonly exposed?: boolean };
  readonly to?: Severity;
  readonly by?: 1 | -1;
  readonly reason: string;
}

export interface PolicyIgnore extends PolicyPlace {
  readonly id: string;
  readonly rule?: string;
  readonly resource?: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly until: string;
}

export interface PolicyRoute {
  readonly id: string;
  readonly channel: string;
  readonly when: {
    readonly severityAtLeast?: Severity;
    readonly owners?: readonly string[];
    readonly accounts?: readonly string[];
    readonly ous?: readonly string[];
    readonly sources?: readonly string[];
    readonly kinds?: readonly string[];
  };
  readonly language: 'en' | 'ja';
  readonly mode: 'each' | 'digest';
  readonly digest?: string;
}

interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export interface PolicyDrill {
  readonly id: string;
  readonly every: string;
  readonly severity: Severity;
  readonly owner?: string;
  readonly hours: number;
}

/** What a policy file means, defaults filled in: `parsed` of the server's answer, which checked it. */
export interface PolicyMeaning {
  readonly version: number;
  readonly thresholds: Readonly<
    Record<'keyMaxAgeDays' | 'unusedDays' | 'neverUsedGraceDays' | 'inactiveKeyKeepDays' | 'rootUseDays', number>
  >;
  readonly dueDays: Readonly<Record<Severity, number>>;
  readonly ownerTags: readonly string[];
  readonly owners: readonly PolicyOwner[];
  readonly defaultOwner: string;
  readonly ignore: readonly PolicyIgnore[];
  readonly disabledRules: readonly { readonly rule: string; readonly reason: string }[];
  readonly standards: readonly (PolicyPlace & { readonly standard: string })[];
  readonly controls: readonly PolicyControl[];
  readonly severity: readonly PolicySeverity[];
  readonly deadlines: readonly (PolicyPlace & { readonly severity?: Severity; readonly days: number })[];
  readonly escalation: readonly { readonly afterDays: number; readonly to: string }[];
  readonly messages: {
    readonly timezone: string;
    readonly quietHours?: QuietHours;
    readonly digest: string;
    readonly maxPerHour: number;
    readonly routes: readonly PolicyRoute[];
  };
  readonly drills: readonly PolicyDrill[];
}
