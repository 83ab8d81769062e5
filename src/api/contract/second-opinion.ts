import { z } from 'zod';
import { Severity } from './common.ts';
import { OPINIONS } from './vulnerability-words.ts';

export const Opinion = z.enum(OPINIONS);

/**
 * Why Inspector alone says it. `hidden-here`: an exception hides our finding; `other-name`: ours has another of its names;
 * `not-looked-at`: no inventory; `stale-inventory`: one that is too old; `inventory-incomplete`: parts could not be read;
 * `no-package`: Inspector names none; `package-not-held`: it is in no inventory; `other-version`: it is, in another version;
 * `not-judged`: no advisories for such packages; `no-advisory`: none speaks of it; `not-affected`: the vendor says so;
 * `under-investigation`: the vendor looks into it; `fixed-at-version`: this version has the fix; `next-analysis`: it
 * matches by what is known now; `no-advisories`: nothing is loaded to judge by.
 */
export const ONLY_INSPECTOR = [
  'hidden-here',
  'other-name',
  'not-looked-at',
  'stale-inventory',
  'inventory-incomplete',
  'no-package',
  'package-not-held',
  'other-version',
  'not-judged',
  'no-advisory',
  'not-affected',
  'under-investigation',
  'fixed-at-version',
  'next-analysis',
  'no-advisories',
] as const;

/**
 * Why we alone say it. `never-read`: nothing of Inspector was read for the account; `not-covered`: Inspector does not look
 * at such resources; `resource-not-seen`: it said nothing of this resource; `ended-there`, `suppressed-there`: it said it
 * once; `not-said`: it speaks of the resource, and not of this.
 */
export const ONLY_OURS = [
  'never-read',
  'not-covered',
  'resource-not-seen',
  'ended-there',
  'suppressed-there',
  'not-said',
] as const;

export const OpinionReason = z.enum([...ONLY_INSPECTOR, ...ONLY_OURS]);

/** The score of Amazon Inspector with what it adjusted. */
export const InspectorScore = z.object({
  score: z.number(),
  version: z.string().optional(),
  vector: z.string().optional(),
  adjustments: z.array(z.object({ metric: z.string(), reason: z.string() })).readonly(),
});

export const InspectorWord = z.object({
  /** Of its finding here, where there is one. */
  finding: z.string().optional(),
  status: z.enum(['open', 'fixed', 'gone', 'suppressed', 'passed', 'unknown']),
  severity: Severity,
  score: InspectorScore.optional(),
  /** `openssl@3.0.11-1`, as it names them. */
  packages: z.array(z.string()).readonly(),
  updatedAt: z.string(),
});

export const OurWord = z.object({
  finding: z.string(),
  state: z.string(),
  severity: Severity,
  term: z.string().optional(),
  /** By the environment: never more than `base`. */
  score: z.number().optional(),
  base: z.number().optional(),
  packages: z.string(),
  due: z.string(),
});

/** What each says of one vulnerability on one resource. Nothing that Inspector says lowers what we say. */
export const SecondOpinion = z.object({
  opinion: Opinion,
  vulnerability: z.string(),
  arn: z.string(),
  name: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  inspector: InspectorWord.optional(),
  ours: OurWord.optional(),
  reason: OpinionReason.optional(),
  /** What the reason is about: the version that is there, the version with the fix, the other name. */
  detail: z.string().optional(),
});

export const SecondOpinionPage = z.object({
  opinion: Opinion,
  items: z.array(SecondOpinion),
  /** How many vulnerabilities of resources there are of each opinion. */
  counts: z.record(Opinion, z.number()),
  /** Whether anything of Inspector was ever read. */
  isInspectorRead: z.boolean(),
  nextCursor: z.string().optional(),
});

export type Opinion = z.infer<typeof Opinion>;
export type OpinionReason = z.infer<typeof OpinionReason>;
export type SecondOpinion = z.infer<typeof SecondOpinion>;
export type SecondOpinionPage = z.infer<typeof SecondOpinionPage>;
