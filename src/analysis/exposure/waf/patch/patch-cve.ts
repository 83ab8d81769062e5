import type { ExploitPack, HttpRequest } from '../contract.ts';
import { askedOf } from '../verdict/beside.ts';
import { padded } from '../verdict/padding.ts';
import { BENIGN_REQUESTS } from './benign/requests.ts';
import { clausesFor, clauseStatement } from './clauses.ts';
import type {
  NoPatch,
  PatchProof,
  PatchRemark,
  PatchTools,
  Tried,
  VirtualPatch,
  WafRule,
  WafStatement,
} from './contract.ts';
import { coverCheaply } from './cover.ts';
import { disguises, hasPayload } from './twins.ts';

/** As much of a body as any WebACL looks at: 64 KB. */
const LONGEST_LOOK = 65_536;

/** More requests than this of one CVE are variations of the same; the proof tries all of them nevertheless. */
const MOST_LEARNED = 200;

/**
 * The smallest rule found that blocks every known request of a CVE and none of the ordinary ones, with what it was tried
 * on. `benign` adds the operator's own ordinary requests to ours. The search is greedy: no smaller rule is promised, what
 * the proof says is counted.
 */
export function patchCve(
  pack: ExploitPack,
  tools: PatchTools,
  benign: readonly HttpRequest[] = [],
): VirtualPatch | NoPatch {
  const asked = pack.variants.flatMap((variant) => askedOf(variant, pack, tools.parse));
  const texts = [...new Set(asked.map(({ text }) => text))];
  if (texts.length === 0) return { cve: pack.cve, reason: 'no-known-request', requests: [] };
  const attacks = texts.map(tools.parse);
  const ordinary = [...BENIGN_REQUESTS, ...benign];
  const pieces = clausesFor(attacks.slice(0, MOST_LEARNED), ordinary, tools.wcuOf);
  const covered = new Set(pieces.flatMap(({ covers }) => [...covers]));
  const chosen = coverCheaply(pieces, Math.min(attacks.length, MOST_LEARNED));
  if (chosen === undefined) {
    return {
      cve: pack.cve,
      reason: 'nothing-distinguishes',
      requests: texts.filter((_, index) => !covered.has(index)),
    };
  }
  const statement = anyOf(chosen.map(({ what }) => clauseStatement(what)));
  const rule = ruleOf(pack.cve, statement);
  const proof = prove(rule, attacks, ordinary, tools);
  const through = texts.filter((text) => !tools.blocks(rule, tools.parse(text)));
  // The search compares texts by itself; the evaluator has the last word.
  if (through.length > 0 || proof.benign.blocked > 0) {
    return { cve: pack.cve, reason: 'nothing-distinguishes', requests: through };
  }
  const closesThePath = chosen.some(({ what }) => what.length === 1 && what[0]?.constraint === 'EXACTLY');
  const remarks = remarksOf(pack, proof, { closesThePath, leavesSteps: leavesSteps(pack, asked.length) });
  return { cve: pack.cve, rule, wcu: tools.wcuOf(statement), proof, remarks };
}

function anyOf(statements: readonly WafStatement[]): WafStatement {
  const [only] = statements;
  return statements.length === 1 && only !== undefined ? only : { OrStatement: { Statements: [...statements] } };
}

function ruleOf(cve: string, statement: WafStatement): WafRule {
  const name = `virtual-patch-${cve}`;
  return {
    Name: name,
    Priority: 0,
    Statement: statement,
    Action: { Block: {} },
    VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: name },
  };
}

function prove(
  rule: WafRule,
  attacks: readonly HttpRequest[],
  ordinary: readonly HttpRequest[],
  { blocks }: PatchTools,
): PatchProof {
  const tried = (requests: readonly HttpRequest[]): Tried => ({
    tried: requests.length,
    blocked: requests.filter((request) => blocks(rule, request)).length,
  });
  return {
    known: tried(attacks),
    padded: tried(attacks.flatMap((request) => padded(request, LONGEST_LOOK)?.request ?? [])),
    disguised: tried(attacks.filter(hasPlainPath).flatMap(disguises)),
    benign: tried(ordinary),
  };
}

/** A path with signs of its own is the attack: another spelling of it is another attack. */
function hasPlainPath(request: HttpRequest): boolean {
  return hasPayload(request) || /^[\w/.~-]*$/.test(request.target);
}

function leavesSteps({ variants }: ExploitPack, asked: number): boolean {
  const carrying = variants.flatMap(({ requests }) => requests.filter(({ carries }) => carries));
  return asked < carrying.length;
}

interface Seen {
  readonly closesThePath: boolean;
  readonly leavesSteps: boolean;
}

function remarksOf({ variants }: ExploitPack, proof: PatchProof, seen: Seen): readonly PatchRemark[] {
  return [
    ...(seen.leavesSteps ? (['steps-beside-pass'] as const) : []),
    ...(seen.closesThePath ? (['closes-the-path'] as const) : []),
    ...(proof.padded.blocked < proof.padded.tried ? (['padding-remains'] as const) : []),
    ...(proof.disguised.blocked < proof.disguised.tried ? (['spelling-remains'] as const) : []),
    ...(variants.some(({ unresolved }) => unresolved.length > 0) ? (['values-from-responses'] as const) : []),
  ];
}
