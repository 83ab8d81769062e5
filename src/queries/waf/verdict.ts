import { didYouMean, Fault } from '#kernel';
import { evaluate, type ExploitPack, type ExploitVariant, parseRequest } from '#analysis/exposure/waf';
import { better, type Gate, VERDICT_TEXTS, type WebAclVerdict } from '#analysis/exposure/waf/verdict';
import { gateAt, protectedKind } from '#analysis/exposure/waf/guard';
import { readExploitPack } from '#knowledge';
import type { Store } from '#platform/store';
import type { WafVerdict } from '#api/contract';
import { atWays, judgeAt, judgeOf } from './cells.ts';
import { cveIndex, severityOf } from './cve-index.ts';
import { type Entrance, type Entrances, readEntrances, toWafEntrance } from './entrances.ts';
import type { WafEstate } from './estate.ts';
import { toEvaluation } from './evaluation.ts';
import { everyPathOf, waysBehind } from './every-path.ts';
import { noSnapshot } from './find-web-acl.ts';
import { latestWafEstate } from './read-estate.ts';

/** Characters of one request, and of all of an answer, that are shown; what is judged is the whole. */
const MAX_TEXT = 20_000;
const MAX_ALL_TEXT = 1_000_000;

/** One CVE at one entrance, with every known request and what becomes of it. Fault `not-found`. */
export async function wafVerdict(
  store: Store,
  question: { readonly cve: string; readonly entrance: string },
): Promise<WafVerdict> {
  const estate = await latestWafEstate(store);
  if (estate === undefined) throw noSnapshot();
  const [pack, all, index] = await Promise.all([
    knownPack(store, question.cve),
    readEntrances(store, estate.accountName),
    cveIndex(store),
  ]);
  const entrance = findEntrance(all, question.entrance);
  const judge = judgeOf(estate, index.digest);
  const short = judge.atEntrance(pack, entrance);
  const behind = waysBehind(entrance, all);
  const best = bestGate(estate, entrance, pack);
  const { decidedBy } = short;
  return {
    cve: pack.cve,
    title: pack.title,
    severity: severityOf(pack.severity),
    entrance: toWafEntrance(entrance),
    verdict: short.verdict,
    certainty: short.certainty,
    sentence: VERDICT_TEXTS[short.reason],
    ...(decidedBy === undefined ? {} : { decidedBy }),
    ...counterexample(best?.verdict, pack),
    variants: variantsOf(pack, best),
    everyPath: everyPathOf(behind, all.hasGaps, estate.accountName),
    behind: atWays(behind, (arn, kind) => judge.atWebAcl(pack, arn, kind), all.hasGaps).verdict,
    sources: pack.sources.map((source) => ({ ...source })),
  };
}

/** What is known of a CVE. Fault `not-found`. */
export async function knownPack(store: Store, wanted: string): Promise<ExploitPack> {
  const cve = wanted.toUpperCase();
  const pack = await readExploitPack(store, cve);
  if (pack) return pack;
  const { cves } = await cveIndex(store);
  const near = didYouMean(
    cve,
    cves.map((one) => one.cve),
  );
  throw new Fault('not-found', `no exploit of \`${cve.slice(0, 60)}\` is known`, {
    mend:
      near === undefined
        ? 'learn from a checkout of templates with `yagura knowledge update --from <folder>`'
        : `did you mean \`${near}\`? \`yagura knowledge ls\` lists what is known`,
  });
}

function findEntrance({ entrances }: Entrances, wanted: string): Entrance {
  const found = entrances.find(({ id, element }) => id === wanted || element.arn === wanted);
  if (found) return found;
  throw new Fault('not-found', `there is no entrance \`${wanted.slice(0, 100)}\``, {
    mend: 'take it from the matrix; the last analysis may have found it closed',
  });
}

interface Best {
  readonly gate: Gate;
  readonly verdict: WebAclVerdict;
}

/** Of the WebACLs at an entrance, the one that stops most. */
function bestGate(estate: WafEstate, { ways }: Entrance, pack: ExploitPack): Best | undefined {
  const byArn = new Map(estate.webAcls.map((acl) => [acl.arn, acl]));
  const gates = new Set(
    ways.flatMap(({ exposure }) =>
      exposure.path.hops.flatMap(({ webAcl, element }) => {
        const acl = typeof webAcl === 'string' ? byArn.get(webAcl) : undefined;
        return acl === undefined ? [] : [gateAt(estate, acl, protectedKind(element.type))];
      }),
    ),
  );
  return [...gates]
    .map((gate): Best => ({ gate, verdict: judgeAt(gate, pack) }))
    .reduce<Best | undefined>((most, one) => {
      if (most === undefined) return one;
      return better(one.verdict.verdict, most.verdict.verdict) === most.verdict.verdict ? most : one;
    }, undefined);
}

function counterexample(verdict: WebAclVerdict | undefined, pack: ExploitPack): Pick<WafVerdict, 'counterexample'> {
  const found = verdict?.counterExample;
  if (found !== undefined) {
    const { variant, index, padding } = found;
    return {
      counterexample: { variant, request: index, ...(padding === undefined ? {} : { padding: { ...padding } }) },
    };
  }
  if (verdict !== undefined) return {};
  for (const { id, requests } of pack.variants) {
    const request = requests.findIndex(({ carries }) => carries);
    if (request >= 0) return { counterexample: { variant: id, request } };
  }
  return {};
}

function variantsOf(pack: ExploitPack, best: Best | undefined): WafVerdict['variants'] {
  let left = MAX_ALL_TEXT;
  return pack.variants.map((variant, place) => {
    const judged = best?.verdict.variants[place];
    const byIndex = new Map(judged?.requests.map((one) => [one.index, one.evaluation]));
    return {
      id: variant.id,
      verdict: judged?.verdict ?? (best === undefined ? 'does-not-block' : 'unknown'),
      unresolved: [...variant.unresolved],
      requests: variant.requests.map(({ text, carries }, index) => {
        const shown = text.slice(0, Math.min(MAX_TEXT, left));
        left -= shown.length;
        const evaluation = best && (byIndex.get(index) ?? plainly(best.gate, pack.cve, variant, index));
        return { text: shown, carries, ...(evaluation === undefined ? {} : { evaluation: toEvaluation(evaluation) }) };
      }),
    };
  });
}

/** Requests the verdict does not stand on are told nevertheless. */
function plainly({ compiled, clients }: Gate, cve: string, { requests }: ExploitVariant, index: number) {
  const text = requests[index]?.text;
  if (text === undefined) return undefined;
  return evaluate(compiled, { ...parseRequest(text), ...clients[0] }, { cve, cleanClient: true });
}
