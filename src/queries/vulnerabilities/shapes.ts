import type { BodCode, EpssScore, KevEntry, SsvcLabels } from '#analysis/vulnerability/decision';
import type { PlaceWords } from '#analysis/vulnerability/findings';
import type { AffectedStatus, MatchStatus, Uncovered, VersionRange } from '#analysis/vulnerability';
import type { InventorySource, OperatingSystem, PackageType, SoftwareInventory } from '#estate/model';
import type { FindingState } from '#findings';
import type { Instant, Localized, Reason, Severity } from '#kernel';
import type { StatedLine } from './apply-statements.ts';
import type { InspectorWord } from './opinions/words.ts';

/** How old one source of knowledge is, all its feeds together. */
export interface SourceAge {
  readonly source: string;
  readonly title: Localized;
  readonly advisories: number;
  /** CVEs of which it knows something beyond advisories. */
  readonly facts: number;
  /** When the oldest of its feeds was last asked for with success; nothing when none was. */
  readonly readAt?: Instant;
  /** Of what moment its newest word is, as far as it says. */
  readonly asOf?: Instant;
  readonly isStale: boolean;
  /** Feeds whose last attempt failed: what was read before is in use. */
  readonly failed: number;
}

/** Packages of which nothing can be said, by why; files of a distribution's package are judged with that package. */
export interface UncoveredPackages {
  readonly reason: Exclude<Uncovered, 'of-distribution'>;
  readonly packages: number;
  readonly types: readonly PackageType[];
  /** The first of them by name. */
  readonly first: readonly string[];
}

export interface AffectedPackageLine {
  readonly type: PackageType;
  /** As people write it, with its group or scope. */
  readonly name: string;
  readonly version: string;
  readonly fixedIn?: string;
  readonly purl?: string;
  readonly paths: readonly string[];
}

/** One vulnerability of a target, with how soon it must be mended. */
export interface VulnerabilityLine {
  readonly vulnerability: string;
  readonly status: MatchStatus;
  readonly term: BodCode;
  /** What the term asks for, or what the finding says. */
  readonly severity: Severity;
  readonly due?: string;
  /** In CISA's catalogue of what is used in attacks. */
  readonly exploited: boolean;
  readonly ransomware: boolean;
  /** 0 to 1: FIRST's estimate. */
  readonly epss?: number;
  /** Lowered by what is proved of the place, and as published. */
  readonly score?: number;
  readonly base?: number;
  readonly packages: readonly AffectedPackageLine[];
  readonly advisories: readonly { readonly source: string; readonly id: string }[];
  /** Points that are unknown and without which the term could be laxer. */
  readonly unknown: readonly string[];
  readonly reasons: readonly Reason[];
  /** The finding that stands for it, where the target is a resource that was analysed. */
  readonly finding?: { readonly id: string; readonly state: FindingState; readonly owner: string };
}

/** One thing to upgrade, and what that removes. */
export interface UpgradeLine {
  readonly type: PackageType;
  /** The package; of a distribution the source package that its packages are built from. */
  readonly name: string;
  readonly packages: readonly string[];
  readonly version: string;
  /** The version that mends all that can be mended; nothing when no version mends anything. */
  readonly to?: string;
  readonly removes: readonly string[];
  /** Vulnerabilities without a fix so far. */
  readonly stays: readonly string[];
  /** Of the worst that it removes; of the worst that stays when it removes nothing. */
  readonly term: BodCode;
  readonly due?: string;
  readonly exploited: number;
  readonly epss?: number;
  readonly paths: readonly string[];
}

/** The software of a target with all that is known of it. */
export interface VulnerabilityReport {
  readonly target: SoftwareInventory['target'];
  readonly os?: OperatingSystem;
  readonly takenAt: Instant;
  readonly asOf: Instant;
  /** Whose inventory it is, where it is held for a resource; `stale`: why its word no longer counts. */
  readonly held?: {
    readonly entity: string;
    readonly source: InventorySource;
    readonly confirmedAt: Instant;
    readonly stale?: string;
  };
  readonly packages: number;
  /** Packages that advisories speak for, whatever they say. */
  readonly judged: number;
  readonly byTerm: Readonly<Record<BodCode, number>>;
  readonly fixable: number;
  readonly exploited: number;
  /** What statements (VEX) said of what was found; what they took away is not among the vulnerabilities. */
  readonly stated: readonly StatedLine[];
  /** Vulnerabilities that vendors still look into: no finding yet. */
  readonly investigated: number;
  readonly sources: readonly SourceAge[];
  readonly uncovered: readonly UncoveredPackages[];
  /** Statements whose versions make no sense: not matched. */
  readonly senseless: number;
  /** What of the target could not be read. */
  readonly problems: SoftwareInventory['problems'];
  readonly upgrades: readonly UpgradeLine[];
  /** The most urgent first. */
  readonly vulnerabilities: readonly VulnerabilityLine[];
}

export interface DossierPackage {
  readonly ecosystem: string;
  readonly name: string;
  readonly status: AffectedStatus;
  readonly ranges: readonly VersionRange[];
  /** Versions named one by one. */
  readonly versions: number;
}

/** What one advisory says, its packages cut to the first. */
export interface DossierAdvisory {
  readonly source: string;
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly severity?: Severity;
  readonly publishedAt?: Instant;
  readonly modifiedAt?: Instant;
  readonly withdrawnAt?: Instant;
  readonly url?: string;
  readonly packages: readonly DossierPackage[];
  readonly packagesTotal: number;
}

/** A published vector and who says so. */
export interface DossierScore {
  readonly source: string;
  readonly vector: string;
  /** Nothing when the vector cannot be read. */
  readonly version?: string;
  readonly score?: number;
}

/** What the world outside says of one vulnerability. */
export interface VulnerabilityFacts {
  readonly vulnerability: string;
  readonly scores: readonly DossierScore[];
  readonly kev?: KevEntry;
  readonly epss?: EpssScore;
  readonly ssvc?: SsvcLabels;
  /** Whether requests of exploits are known, so that a WAF can be judged by them. */
  readonly hasExploitPack: boolean;
}

/** A resource that has the vulnerability, and why it is due when it is. */
export interface AffectedResource extends PlaceWords {
  readonly finding: string;
  readonly vulnerability: string;
  readonly state: FindingState;
  readonly arn: string;
  readonly type: string;
  readonly name: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly region: string;
  readonly packages: string;
  readonly term: string;
  readonly severity: Severity;
  readonly due: string;
  readonly openedAt: string;
  readonly owner: string;
  readonly exposure: 'internet' | 'internal-only' | 'unknown';
  readonly action: { readonly id: string; readonly fix: string; readonly place: string };
  /** By the environment, as of the last analysis: never more than `base`. */
  readonly score?: number;
  readonly base?: number;
  /** As Dynatrace documents its score, for comparison. */
  readonly dynatraceLike?: number;
  /** What Amazon Inspector says of it, for comparison. */
  readonly inspector?: InspectorWord;
  /** The term by what is known now, where it differs: the next analysis decides it. */
  readonly termNow?: BodCode;
  /** By what is known now, in the order in which they are told. */
  readonly reasons: readonly (Reason & { readonly sentence: Localized })[];
}

/** All that is known of a name: a CVE, a GHSA, an advisory of a distribution. */
export interface VulnerabilityDossier {
  readonly name: string;
  readonly asOf: Instant;
  /** The vulnerabilities it stands for: itself, its CVE, or all that an advisory mends. */
  readonly vulnerabilities: readonly string[];
  readonly advisories: readonly DossierAdvisory[];
  readonly facts: readonly VulnerabilityFacts[];
  readonly sources: readonly SourceAge[];
  readonly affected: {
    readonly total: number;
    readonly byState: Readonly<Partial<Record<FindingState, number>>>;
    /** Those that are not over, the most urgent first. */
    readonly items: readonly AffectedResource[];
  };
}
