import { decodeState, encodeState } from '#analysis/score';
import { readDirectory } from '#estate/model';
import { readScoreState } from '#findings';
import { addDays, canonicalJson } from '#kernel';
import { sha256 } from '#platform/runtime';
import { packText } from '#platform/store';
import { scoredAccounts } from './accounts.ts';
import { policyApplies } from './applies.ts';
import { createBlindness } from './blind.ts';
import { makeState } from './make-state.ts';
import type { ScoreRequest } from './request.ts';
import { ledgerRows, scoreRows } from './rows.ts';
import { SCORED_PAIRS, SCORED_RULES } from './rules.ts';

/**
 * Days for which the states themselves are kept: as long as one snapshot a day is. Scores and ledger are history and
 * stay, as that of findings does; only the ledger of single accounts needs the states.
 */
const KEEP_STATE_DAYS = 400;

/** Fact: digest of the policy the last analysis was made under. */
const POLICY_DIGEST = 'policy-digest';

export interface ScoreWritten {
  /** Rows really written; all 0 when nothing changed. */
  readonly scores: number;
  readonly ledger: number;
}

/**
 * Keeps the score as it is after an analysis: the state it is made of, every score that changed, and the causes of the
 * change. The same state a second time writes nothing. Hold the store's lease of runs.
 */
export async function scoreRun(request: ScoreRequest): Promise<ScoreWritten> {
  const { store, reader, policy, runId, asOf, whole } = request;
  const stored = await readScoreState(store.db);
  const before = stored && decodeState(stored.text);
  const directory = await readDirectory(reader);
  const after = await makeState(store.db, {
    pairs: SCORED_PAIRS,
    rules: SCORED_RULES,
    accounts: scoredAccounts(reader, directory, whole, before?.accounts.keys() ?? []),
    offFor: policyApplies(policy, directory, asOf, SCORED_PAIRS),
    blindness: createBlindness(reader),
    before,
  });
  const policyDigest = { name: POLICY_DIGEST, value: sha256(canonicalJson(policy)) };
  await store.dialect.upsert(store.db, 'fact', ['name'], [policyDigest]);
  const text = encodeState(after);
  const digest = sha256(text);
  if (stored?.digest === digest) return { scores: 0, ledger: 0 };
  const of = { number: (stored?.number ?? 0) + 1, runId, at: asOf };
  const causes = before ? ledgerRows(before, after, of) : [];
  const scores = scoreRows(before, after, causes, of);
  await store.transaction(async (tx) => {
    const { upsert } = store.dialect;
    const state = { number: of.number, run_id: runId, at: asOf, digest, content: packText(text) };
    await upsert(tx, 'score_state', ['number'], [state]);
    await upsert(tx, 'score', ['scope', 'standard', 'measure', 'number'], scores);
    await upsert(tx, 'score_ledger', ['scope', 'standard', 'measure', 'number', 'sequence'], causes);
    await tx.deleteFrom('score_state').where('at', '<', addDays(asOf, -KEEP_STATE_DAYS)).execute();
  });
  return { scores: scores.length, ledger: causes.length };
}
