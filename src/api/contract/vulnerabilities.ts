import { z } from 'zod';
import { Severity } from './common.ts';
import { COVERAGE_GAPS } from './coverage-gaps.ts';
import { FindingState, Localized } from './findings.ts';
import { InspectorWord } from './second-opinion.ts';

/** Why nobody knows the software of a resource as it is now. */
export const CoverageGap = z.enum(COVERAGE_GAPS);

/** How old one source of knowledge is, all its feeds together. */
export const KnowledgeAge = z.object({
  source: z.string(),
  title: Localized,
  advisories: z.number(),
  /** CVEs of which it knows something beyond advisories. */
  facts: z.number(),
  /** When the oldest of its feeds was last asked for with success. */
  readAt: z.string().optional(),
  /** Of what moment its newest word is. */
  asOf: z.string().optional(),
  isStale: z.boolean(),
  /** Feeds whose last attempt failed. */
  failed: z.number(),
});

const AdvisoryPackage = z.object({
  ecosystem: z.string(),
  name: z.string(),
  status: z.enum(['affected', 'unfixed', 'will-not-fix', 'end-of-life', 'not-affected', 'under-investigation']),
  /** From `introduced` until before `fixed`, or until `lastAffected` with it. */
  ranges: z
    .array(
      z.object({
        introduced: z.string().optional(),
        fixed: z.string().optional(),
        lastAffected: z.string().optional(),
      }),
    )
    .readonly(),
  /** Versions named one by one. */
  versions: z.number(),
});

/** What one advisory says, its packages cut to the first. */
export const AdvisoryView = z.object({
  source: z.string(),
  id: z.string(),
  title: z.string(),
  aliases: z.array(z.string()).readonly(),
  severity: Severity.optional(),
  publishedAt: z.string().optional(),
  modifiedAt: z.string().optional(),
  withdrawnAt: z.string().optional(),
  url: z.string().optional(),
  packages: z.array(AdvisoryPackage).readonly(),
  packagesTotal: z.number(),
});

/** What the world outside says of one vulnerability. */
export const VulnerabilityFacts = z.object({
  vulnerability: z.string(),
  /** Published vectors; one that cannot be read has neither version nor score. */
  scores: z
    .array(
      z.object({
        source: z.string(),
        vector: z.string(),
        version: z.string().optional(),
        score: z.number().optional(),
      }),
    )
    .readonly(),
  /** Its entry in CISA's catalogue of what is used in attacks. */
  kev: z
    .object({
      addedAt: z.string(),
      dueAt: z.string().optional(),
      ransomware: z.boolean(),
      forensicTriage: z.boolean().optional(),
    })
    .optional(),
  epss: z.object({ score: z.number(), percentile: z.number(), day: z.string() }).optional(),
  ssvc: z
    .object({
      exploitation: z.enum(['none', 'poc', 'active']).optional(),
      automatable: z.enum(['no', 'yes']).optional(),
      technicalImpact: z.enum(['partial', 'total']).optional(),
      at: z.string().optional(),
    })
    .optional(),
  /** Whether requests of exploits are known: `/waf/matrix` judges WebACLs by them. */
  hasExploitPack: z.boolean(),
});

/** A resource that has a vulnerability, and why it is due when it is. */
export const AffectedResource = z.object({
  /** Id of its finding. */
  finding: z.string(),
  vulnerability: z.string(),
  state: FindingState,
  arn: z.string(),
  type: z.string(),
  name: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  region: z.string(),
  packages: z.string(),
  /** `forensic-3d`, `3d`, `14d`, `60d`, `next-upgrade`. */
  term: z.string(),
  severity: Severity,
  due: z.string(),
  openedAt: z.string(),
  owner: z.string(),
  exposure: z.enum(['internet', 'internal-only', 'unknown']),
  /**
   * What WebACLs do against its known exploits on every way from the internet; `bypassed`: some way avoids them,
   * `absent`: there is none.
   */
  waf: z.enum(['blocks', 'documented', 'does-not-block', 'bypassed', 'absent', 'unknown']),
  /** Whether a process that runs has loaded it. */
  loaded: z.enum(['loaded', 'not-loaded', 'unknown']),
  /** What data is in reach from the resource, by its role's permissions and the databases it talks to. */
  data: z.enum(['sensitive', 'some', 'none', 'unknown']),
  action: z.object({ id: z.string(), fix: z.string(), place: z.string() }),
  /** By the environment, as of the last analysis: never more than `base`. */
  score: z.number().optional(),
  base: z.number().optional(),
  /** As Dynatrace documents its score: lowered by what is not exposed and reaches no data, by no other proof. For comparison. */
  dynatraceLike: z.number().optional(),
  /** What Amazon Inspector says of it, for comparison: it lowers nothing. */
  inspector: InspectorWord.optional(),
  /** The term by what is known now, where it differs: the next analysis decides it. */
  termNow: z.string().optional(),
  reasons: z.array(z.object({ code: z.string(), sentence: Localized })).readonly(),
});

/** All that is known of a CVE, a GHSA or the id of an advisory. */
export const VulnerabilityDetail = z.object({
  name: z.string(),
  asOf: z.string(),
  /** The vulnerabilities it stands for. */
  vulnerabilities: z.array(z.string()).readonly(),
  advisories: z.array(AdvisoryView).readonly(),
  facts: z.array(VulnerabilityFacts).readonly(),
  sources: z.array(KnowledgeAge).readonly(),
  affected: z.object({
    total: z.number(),
    byState: z.partialRecord(FindingState, z.number()),
    /** Those that are not over, the most urgent first, cut to `limit`. */
    items: z.array(AffectedResource).readonly(),
  }),
});

/** How much of the software of one kind of resource is known. */
export const CoverageCount = z.object({
  kind: z.string(),
  total: z.number(),
  lookedAt: z.number(),
  gaps: z.partialRecord(CoverageGap, z.number()),
});

/** A resource of which nobody knows the software as it is now. */
export const CoverageGapRow = z.object({
  /** Empty for machines outside of AWS. */
  accountId: z.string(),
  accountName: z.string(),
  region: z.string(),
  kind: z.string(),
  name: z.string(),
  arn: z.string(),
  gap: CoverageGap,
  /** Who spoke last of it, and of which moment. */
  source: z.string().optional(),
  takenAt: z.string().optional(),
});

/** Where resources may be that were not seen at all: they are in no count. */
export const UnseenPlace = z.object({
  accountId: z.string(),
  accountName: z.string(),
  region: z.string(),
  kind: z.string(),
  state: z.string(),
  reason: z.string(),
});

/** Of which resources the software is known as it is now, and why not of the others. */
export const SoftwareCoverage = z.object({
  snapshotId: z.string(),
  snapshotAt: z.string(),
  asOf: z.string(),
  kinds: z.array(CoverageCount).readonly(),
  accounts: z
    .array(z.object({ accountId: z.string(), accountName: z.string(), kinds: z.array(CoverageCount).readonly() }))
    .readonly(),
  /** What each gap that occurs means, and what would close it. */
  reasons: z.partialRecord(CoverageGap, Localized),
  /** Resources with a gap of which the question holds: `limit` of them after `skip`. */
  gaps: z.array(CoverageGapRow).readonly(),
  gapsTotal: z.number(),
  /** The first of them, at most MAX_PAGE. */
  unseen: z.array(UnseenPlace).readonly(),
  unseenTotal: z.number(),
});

export type CoverageGap = z.infer<typeof CoverageGap>;
export type KnowledgeAge = z.infer<typeof KnowledgeAge>;
export type AdvisoryView = z.infer<typeof AdvisoryView>;
export type VulnerabilityFacts = z.infer<typeof VulnerabilityFacts>;
export type AffectedResource = z.infer<typeof AffectedResource>;
export type VulnerabilityDetail = z.infer<typeof VulnerabilityDetail>;
export type CoverageCount = z.infer<typeof CoverageCount>;
export type CoverageGapRow = z.infer<typeof CoverageGapRow>;
export type UnseenPlace = z.infer<typeof UnseenPlace>;
export type SoftwareCoverage = z.infer<typeof SoftwareCoverage>;
