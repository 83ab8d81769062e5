import { severityRank } from '#kernel';
import type { CveVerdict, ExploitPack, ProtectedResource } from '#analysis/exposure/waf';
import { type Gate, worse } from '#analysis/exposure/waf/verdict';
import { freshGate } from '#analysis/exposure/waf/guard';
import { readExploitPacks } from '#knowledge';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { WafCounterfactual, WafCounterfactualRequest } from '#api/contract';
import { webAclRef } from '../exposure/shapes.ts';
import { withRuleCounting } from './as-count.ts';
import { atWays, judgeAt, judgeOf, type ShortVerdict, shortVerdict } from './cells.ts';
import { cveIndex } from './cve-index.ts';
import { readEntrances, toWafEntrance, webAclsOn } from './entrances.ts';
import type { EstateWebAcl, WafEstate } from './estate.ts';
import { findWebAcl, noSnapshot } from './find-web-acl.ts';
import { latestWafEstate } from './read-estate.ts';
import { rulesOf } from './rules.ts';

/** CVEs whose packs are read at once; cells answered. */
const PORTION = 100;
const MAX_CELLS = 500;

/** Milliseconds of asking; `asked` says how far it got. */
const MAX_MS = 10_000;

/** What gets worse when one rule only counts, over all known CVEs and the entrances of the WebACL. Fault `not-found`. */
export async function wafCounterfactual(
  store: Store,
  request: WafCounterfactualRequest,
  clock: Clock,
): Promise<WafCounterfactual> {
  const started = clock.elapsedMs();
  const estate = await latestWafEstate(store);
  if (estate === undefined) throw noSnapshot();
  const acl = findWebAcl(estate, request.webAcl);
  const changed = withRuleCounting(acl, request.rule, (pointer) => nameOfRule(estate, acl, pointer));
  const [{ entrances }, index] = await Promise.all([readEntrances(store, estate.accountName), cveIndex(store)]);
  const behind = entrances.filter(({ ways }) => ways.some((way) => webAclsOn(way).includes(acl.arn)));
  const judge = judgeOf(estate, index.digest);
  const gateAfter = gatesOnce((kind) => freshGate(estate, changed.webAcl, kind));
  const cells: WafCounterfactual['cells'] = [];
  let asked = 0;
  const isLate = () => clock.elapsedMs() - started > MAX_MS;
  for (let from = 0; from < index.cves.length && behind.length > 0 && !isLate(); from += PORTION) {
    const some = index.cves.slice(from, from + PORTION);
    const packs = await readExploitPacks(
      store,
      some.map(({ cve }) => cve),
    );
    for (const { cve, title, severity } of some) {
      const pack = packs.get(cve);
      if (isLate()) break;
      asked += 1;
      if (pack === undefined) continue;
      const after = afterwards(acl.arn, pack, gateAfter, judge.atWebAcl);
      for (const entrance of behind) {
        const before = judge.atEntrance(pack, entrance).verdict;
        const then = isWorst(before) ? before : atWays(entrance.ways, after, entrance.isCut).verdict;
        if (then !== before && worse(before, then) === then) {
          cells.push({ cve, title, severity, entrance: toWafEntrance(entrance), before, after: then });
        }
      }
    }
  }
  return {
    webAcl: { id: acl.id, name: webAclRef(acl.arn).name },
    rule: { pointer: request.rule, name: changed.name },
    cells: cells.toSorted(gravestFirst).slice(0, MAX_CELLS),
    total: cells.length,
    asked: { cves: asked, entrances: behind.length },
    ms: Math.round(clock.elapsedMs() - started),
  };
}

function nameOfRule(estate: WafEstate, { webAcl }: EstateWebAcl, pointer: string): string | undefined {
  const rules = rulesOf(estate, webAcl.Rules ?? []);
  const all = rules.flatMap((rule) => [rule, ...(rule.group?.rules ?? [])]);
  return all.find((rule) => rule.pointer === pointer)?.name;
}

function isWorst(verdict: CveVerdict): boolean {
  return verdict === 'does-not-block';
}

function gatesOnce(make: (kind: ProtectedResource) => Gate): (kind: ProtectedResource) => Gate {
  const gates = new Map<ProtectedResource, Gate>();
  return (kind) => {
    const gate = gates.get(kind) ?? make(kind);
    gates.set(kind, gate);
    return gate;
  };
}

/** Verdicts with the changed WebACL in the place of the one that is there; judged once for each kind of resource. */
function afterwards(
  arn: string,
  pack: ExploitPack,
  gateAfter: (kind: ProtectedResource) => Gate,
  others: (pack: ExploitPack, arn: string, kind: ProtectedResource) => ShortVerdict,
): (arn: string, kind: ProtectedResource) => ShortVerdict {
  const known = new Map<ProtectedResource, ShortVerdict>();
  return (asked, kind) => {
    if (asked !== arn) return others(pack, asked, kind);
    const verdict = known.get(kind) ?? shortVerdict(judgeAt(gateAfter(kind), pack));
    known.set(kind, verdict);
    return verdict;
  };
}

type Cell = WafCounterfactual['cells'][number];

function gravestFirst(a: Cell, b: Cell): number {
  return (
    severityRank(b.severity) - severityRank(a.severity) ||
    (a.cve < b.cve ? 1 : a.cve > b.cve ? -1 : 0) ||
    (a.entrance.id < b.entrance.id ? -1 : 1)
  );
}
