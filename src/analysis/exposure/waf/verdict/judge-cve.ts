import type { CveVerdict, ExploitPack } from '../contract.ts';
import type { VariantVerdict, WebAclVerdict } from './contract.ts';
import { type Judging, judgeVariant } from './judge-variant.ts';

/**
 * What one WebACL does against all that is known of one CVE. It blocks only what it blocks in every known variant, and
 * one variant that gets through is enough for the contrary. New variants appear: `blocks` speaks of the known ones.
 */
export function judgeCve(pack: ExploitPack, judging: Judging): WebAclVerdict {
  const variants = pack.variants.map((variant) => judgeVariant(variant, pack, judging));
  const [worst] = variants.toSorted((a, b) => BADNESS[b.verdict] - BADNESS[a.verdict]);
  if (worst === undefined) return { verdict: 'unknown', reason: 'no-known-request', variants };
  const { verdict, reason } = worst;
  const isStopped = verdict === 'blocks' || verdict === 'documented-to-block';
  if (isStopped && (pack.omitted ?? 0) > 0) return { verdict: 'unknown', reason: 'variants-left-out', variants };
  return { verdict, reason, variants, ...counterExample(worst) };
}

/** Higher is worse for the defender; the worst variant speaks for all. */
const BADNESS: Readonly<Record<CveVerdict, number>> = {
  'does-not-block': 3,
  unknown: 2,
  'documented-to-block': 1,
  blocks: 0,
};

function counterExample({ id, verdict, requests }: VariantVerdict): Pick<WebAclVerdict, 'counterExample'> {
  const through = requests.find(({ stop }) => stop === 'passes');
  if (verdict !== 'does-not-block' || through === undefined) return {};
  return { counterExample: { ...through, variant: id } };
}

/** The better of two answers for the defender: of two WebACLs on one way, the one that stops more. */
export function better(a: CveVerdict, b: CveVerdict): CveVerdict {
  return BADNESS[a] <= BADNESS[b] ? a : b;
}

/** The worse of two answers for the defender: of two ways, the one an attacker takes. */
export function worse(a: CveVerdict, b: CveVerdict): CveVerdict {
  return BADNESS[a] >= BADNESS[b] ? a : b;
}
