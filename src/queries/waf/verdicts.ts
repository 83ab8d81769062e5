import type { Localized } from '#kernel';
import { coverageOf } from '#analysis/exposure/network';
import type { ProtectedResource } from '#analysis/exposure/waf';
import { VERDICT_TEXTS } from '#analysis/exposure/waf/verdict';
import { gateAt, protectedKind } from '#analysis/exposure/waf/guard';
import type { Store } from '#platform/store';
import type { CveVerdict } from '#api/contract';
import { atWays, judgeAt, judgeOf, type ShortVerdict, shortVerdict } from './cells.ts';
import { cveIndex } from './cve-index.ts';
import { type Entrance, readEntrances } from './entrances.ts';
import type { WafEstate } from './estate.ts';
import { waysBehind } from './every-path.ts';
import { noSnapshot } from './find-web-acl.ts';
import { latestWafEstate } from './read-estate.ts';
import { knownPack } from './verdict.ts';

/** One CVE at one entrance, in a line. */
export interface VerdictLine {
  readonly entrance: string;
  readonly webAcl: string | undefined;
  readonly verdict: CveVerdict;
  readonly sentence: Localized;
  readonly decidedBy: string | undefined;
  /** Over all ways to what is behind; undefined for a file, which knows no ways. */
  readonly behind: CveVerdict | undefined;
  readonly bare: number;
  /** A request that gets through. */
  readonly through: string | undefined;
}

export interface Verdicts {
  readonly cve: string;
  readonly title: string;
  readonly lines: readonly VerdictLine[];
}

/**
 * One CVE at all entrances of the last analysis; at the WebACLs of a file when one is given, as if they stood before a
 * resource of the kind. Fault `not-found`.
 */
export async function verdictsOf(
  store: Store,
  wanted: string,
  file?: { readonly estate: WafEstate; readonly kind: ProtectedResource },
): Promise<Verdicts> {
  const pack = await knownPack(store, wanted);
  const { cve, title } = pack;
  if (file !== undefined) {
    const lines = file.estate.webAcls.map((acl): VerdictLine => {
      const whole = judgeAt(gateAt(file.estate, acl, file.kind), pack);
      const line = lineOf(shortVerdict(whole), whole.counterExample?.text);
      return { ...line, entrance: file.kind, webAcl: acl.name, behind: undefined, bare: 0 };
    });
    return { cve, title, lines };
  }
  const estate = await latestWafEstate(store);
  if (estate === undefined) throw noSnapshot();
  const [all, index] = await Promise.all([readEntrances(store, estate.accountName), cveIndex(store)]);
  const judge = judgeOf(estate, index.digest);
  const anyRequest = pack.variants.flatMap(({ requests }) => requests).find(({ carries }) => carries)?.text;
  const lines = all.entrances.map((entrance): VerdictLine => {
    const verdict = judge.atEntrance(pack, entrance);
    const ways = waysBehind(entrance, all);
    return {
      ...lineOf(verdict, verdict.reason === 'bare' ? anyRequest : throughAt(estate, entrance, pack)),
      entrance: entrance.element.name,
      webAcl: entrance.webAcl?.name,
      behind: atWays(ways, (arn, kind) => judge.atWebAcl(pack, arn, kind), all.hasGaps).verdict,
      bare: coverageOf(
        ways.map(({ exposure }) => exposure),
        all.hasGaps,
      ).bare.length,
    };
  });
  return { cve, title, lines };
}

function lineOf({ verdict, reason, decidedBy }: ShortVerdict, through: string | undefined) {
  return {
    verdict,
    sentence: VERDICT_TEXTS[reason],
    decidedBy: decidedBy?.name,
    through: verdict === 'does-not-block' ? through : undefined,
  };
}

function throughAt(estate: WafEstate, { webAclArn, element }: Entrance, pack: Parameters<typeof judgeAt>[1]) {
  const acl = estate.webAcls.find(({ arn }) => arn === webAclArn);
  return acl && judgeAt(gateAt(estate, acl, protectedKind(element.type)), pack).counterExample?.text;
}
