import { type AccountState, pairKey, type ScoreState } from '#analysis/score';
import { canonicalJson } from '#kernel';
import { sha256 } from '#platform/runtime';
import type { ReportGap, ReportRequirement, StandardControl } from '#api/contract';

/** Adds to each control of a standard what proves its answer, and why it has none. */
export function requirementsOf(
  standard: string,
  controls: readonly StandardControl[],
  { accounts }: ScoreState,
): ReportRequirement[] {
  const ids = [...accounts.keys()].toSorted();
  return controls.map((control) => {
    const found: unknown[] = [];
    const reasons = new Map<string, number>();
    for (const id of ids) {
      for (const rule of control.rules) {
        const answer = answerOf(accounts.get(id), { standard, control: control.control, rule });
        found.push([id, rule, answer.off ?? null, answer.cell ?? null]);
        const why = answer.off ?? answer.cell?.blind ?? '';
        if (why !== '') reasons.set(why, (reasons.get(why) ?? 0) + 1);
      }
    }
    return {
      ...control,
      evidenceDigest: sha256(canonicalJson(found)),
      notAssessed: countedReasons(reasons),
    };
  });
}

/** Where the standard's controls do not see: one row for each account and reason, the most controls first. */
export function gapsOf(standard: string, controls: readonly StandardControl[], { accounts }: ScoreState): ReportGap[] {
  const gaps: ReportGap[] = [];
  for (const [accountId, account] of accounts) {
    const reasons = new Map<string, number>();
    for (const { control, rules } of controls) {
      const blind = new Set(
        rules.flatMap((rule) => {
          const { off, cell } = answerOf(account, { standard, control, rule });
          return off === undefined && cell && cell.blind !== '' ? cell.blind : [];
        }),
      );
      for (const reason of blind) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    for (const [reason, count] of reasons) gaps.push({ accountId, reason, controls: count });
  }
  return gaps.toSorted(
    (a, b) => b.controls - a.controls || compare(a.accountId, b.accountId) || compare(a.reason, b.reason),
  );
}

function answerOf(account: AccountState | undefined, pair: Parameters<typeof pairKey>[0]) {
  return { off: account?.off.get(pairKey(pair)), cell: account?.cells.get(pair.rule) };
}

/** Reasons named with one requirement. */
const MAX_REASONS = 5;

function countedReasons(reasons: ReadonlyMap<string, number>): ReportRequirement['notAssessed'] {
  return Array.from(reasons, ([reason, accounts]) => ({ reason, accounts }))
    .toSorted((a, b) => b.accounts - a.accounts || compare(a.reason, b.reason))
    .slice(0, MAX_REASONS);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
