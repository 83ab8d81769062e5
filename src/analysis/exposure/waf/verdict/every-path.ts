import type { Exposure, Hop } from '../../network/contract.ts';
import type { CveVerdict } from '../contract.ts';
import { better, worse } from './judge-cve.ts';

/** What one way from the internet to a resource means for a CVE. */
export interface PathVerdict {
  readonly exposure: Exposure;
  readonly verdict: CveVerdict;
  /**
   * - `web-acl`: the verdict of the best WebACL on the way.
   * - `bare`: no station of the way looks at requests.
   * - `unseen`: whether a station does was not seen, or the way itself is not sure.
   */
  readonly why: 'web-acl' | 'bare' | 'unseen';
  readonly webAcls: readonly string[];
}

/** What a CVE is worth behind all WebACLs of all ways to a resource. */
export interface EveryPathVerdict {
  readonly verdict: CveVerdict;
  readonly paths: readonly PathVerdict[];
  /** The ways by which an attacker avoids every WebACL. */
  readonly bypasses: readonly PathVerdict[];
  /** Whether a WebACL may lower what the CVE counts: on every way, proved. */
  readonly reduces: boolean;
}

/**
 * The every-path rule: an attacker takes the weakest way, so that a WebACL counts only as far as no way from the internet
 * avoids it, and where ways may be hidden (`hasGaps`) nobody knows that. Undefined without any way: then the network
 * answers, not the WebACL.
 */
export function judgeEveryPath(
  exposures: readonly Exposure[],
  verdictAt: (webAcl: string, hop: Hop) => CveVerdict,
  hasGaps = false,
): EveryPathVerdict | undefined {
  const paths = exposures.map((exposure) => judgePath(exposure, verdictAt));
  if (paths.length === 0) return undefined;
  const seen = paths.map((path) => path.verdict).reduce(worse);
  const verdict = hasGaps ? worse(seen, 'unknown') : seen;
  return {
    verdict,
    paths,
    bypasses: paths.filter(({ why }) => why === 'bare'),
    reduces: verdict === 'blocks',
  };
}

function judgePath(exposure: Exposure, verdictAt: (webAcl: string, hop: Hop) => CveVerdict): PathVerdict {
  const { hops } = exposure.path;
  const guarded = hops.flatMap((hop) => (typeof hop.webAcl === 'string' ? [{ hop, webAcl: hop.webAcl }] : []));
  const webAcls = guarded.map(({ webAcl }) => webAcl);
  const isUnseen = exposure.outcome === 'unknown' || hops.some(({ webAclUnseen }) => webAclUnseen === true);
  if (guarded.length > 0) {
    const verdict = guarded.map(({ hop, webAcl }) => verdictAt(webAcl, hop)).reduce(better);
    return { exposure, verdict, why: 'web-acl', webAcls };
  }
  return isUnseen
    ? { exposure, verdict: 'unknown', why: 'unseen', webAcls }
    : { exposure, verdict: 'does-not-block', why: 'bare', webAcls };
}
