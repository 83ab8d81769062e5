import type { CveVerdict, ExploitPack, ProtectedResource } from '#analysis/exposure/waf';
import {
  type Gate,
  judgeCve,
  judgeEveryPath,
  judgingAt,
  type RequestVerdict,
  type VerdictReason,
  type WebAclVerdict,
} from '#analysis/exposure/waf/verdict';
import { gateAt, protectedKind } from '#analysis/exposure/waf/guard';
import type { Certainty, WafCell } from '#api/contract';
import type { Entrance, Way } from './entrances.ts';
import type { WafEstate } from './estate.ts';

/** A verdict as it is kept: without the requests. */
export interface ShortVerdict {
  readonly verdict: CveVerdict;
  readonly reason: VerdictReason | 'bare' | 'unseen';
  readonly certainty: Certainty;
  readonly decidedBy?: NonNullable<WafCell['decidedBy']>;
}

/** Verdicts kept of one snapshot and one collection. */
const MAX_KEPT = 300_000;

/** Judges CVEs at the entrances of one snapshot and keeps what it found. */
export interface Judge {
  readonly atEntrance: (pack: ExploitPack, entrance: Entrance) => ShortVerdict;
  readonly atWebAcl: (pack: ExploitPack, arn: string, kind: ProtectedResource) => ShortVerdict;
}

const kept = new WeakMap<WafEstate, { readonly knowledge: string; readonly verdicts: Map<string, ShortVerdict> }>();

/** `knowledge`: digest of the collection. */
export function judgeOf(estate: WafEstate, knowledge: string): Judge {
  const known = kept.get(estate);
  const { verdicts } = known?.knowledge === knowledge ? known : keep(estate, knowledge);
  const byArn = new Map(estate.webAcls.map((acl) => [acl.arn, acl]));
  const atWebAcl: Judge['atWebAcl'] = (pack, arn, kind) => {
    const key = `${pack.cve} ${kind} ${arn}`;
    const before = verdicts.get(key);
    if (before !== undefined) return before;
    const acl = byArn.get(arn);
    const verdict = acl === undefined ? UNSEEN : shortVerdict(judgeAt(gateAt(estate, acl, kind), pack));
    if (verdicts.size < MAX_KEPT) verdicts.set(key, verdict);
    return verdict;
  };
  return {
    atWebAcl,
    atEntrance: (pack, { ways, isCut }) => atWays(ways, (arn, kind) => atWebAcl(pack, arn, kind), isCut),
  };
}

function keep(estate: WafEstate, knowledge: string) {
  const fresh = { knowledge, verdicts: new Map<string, ShortVerdict>() };
  kept.set(estate, fresh);
  return fresh;
}

/** A CVE at one compiled WebACL. */
export function judgeAt(gate: Gate, pack: ExploitPack): WebAclVerdict {
  return judgeCve(pack, judgingAt(gate, pack.cve));
}

const UNSEEN: ShortVerdict = { verdict: 'unknown', reason: 'unseen', certainty: 'unknown' };
const BARE: ShortVerdict = { verdict: 'does-not-block', reason: 'bare', certainty: 'proved' };

/** The weakest of ways: an attacker takes it. `hasGaps`: there may be one that nobody saw. */
export function atWays(
  ways: readonly Way[],
  verdictOf: (arn: string, kind: ProtectedResource) => ShortVerdict,
  hasGaps: boolean,
): ShortVerdict {
  const found = new Map<string, ShortVerdict>();
  const judged = judgeEveryPath(
    ways.map(({ exposure }) => exposure),
    (arn, { element }) => {
      const verdict = verdictOf(arn, protectedKind(element.type));
      found.set(`${verdict.verdict} ${arn}`, verdict);
      return verdict.verdict;
    },
    hasGaps,
  );
  if (judged === undefined) return UNSEEN;
  const worst = judged.paths.find(({ verdict }) => verdict === judged.verdict);
  if (worst?.why === 'bare') return BARE;
  const [decisive] = (worst?.webAcls ?? []).flatMap((arn) => found.get(`${judged.verdict} ${arn}`) ?? []);
  return decisive ?? UNSEEN;
}

export function shortVerdict({ verdict, reason, variants, counterExample }: WebAclVerdict): ShortVerdict {
  const requests = variants.flatMap((variant) => (variant.verdict === verdict ? variant.requests : []));
  const decisive =
    counterExample ?? requests.find(({ evaluation }) => evaluation.decidedBy !== undefined) ?? requests[0];
  return { verdict, reason, certainty: certaintyOf(verdict, reason), ...decidedBy(decisive) };
}

function certaintyOf(verdict: CveVerdict, reason: VerdictReason): Certainty {
  if (verdict === 'blocks' || verdict === 'does-not-block') return 'proved';
  if (verdict === 'documented-to-block') return 'documented';
  return reason === 'likely-only' ? 'likely' : 'unknown';
}

function decidedBy(request: RequestVerdict | undefined): Pick<ShortVerdict, 'decidedBy'> {
  const step = request?.evaluation.decidedBy;
  return step === undefined ? {} : { decidedBy: { pointer: step.pointer, name: step.name } };
}

export function toCell(entrance: Entrance, { verdict, certainty, decidedBy: rule }: ShortVerdict): WafCell {
  return { entrance: entrance.id, verdict, certainty, ...(rule === undefined ? {} : { decidedBy: rule }) };
}
