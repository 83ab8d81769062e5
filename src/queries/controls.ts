import { analyseCredentials, answerControls, CREDENTIAL_RULES } from '#analysis/credentials';
import { readDirectory } from '#estate/model';
import { openSnapshot } from '#estate/snapshot';
import type { Store } from '#platform/store';
import type { ControlAnswer } from '#api/contract';
import { type Analysed, lastAnalysis } from './analysed.ts';

/** No rule is needed to read the credentials the controls are answered from. */
const NO_RULES = { disabledRules: new Set<string>(CREDENTIAL_RULES.map(({ id }) => id)), wanted: () => false };

interface Answered {
  readonly key: string;
  readonly answers: Promise<ControlAnswer[]>;
}

/** The answers of the last analysis asked for, by store: a snapshot and a moment always give the same. */
const lastAnswers = new WeakMap<Store, Answered>();

/** What AWS's own controls would say at the last analysis, account by account; empty before the first. */
export async function controlAnswers(store: Store): Promise<ControlAnswer[]> {
  const analysed = await lastAnalysis(store);
  if (analysed?.snapshotId === undefined) return [];
  const key = `${analysed.snapshotId} ${analysed.asOf}`;
  const known = lastAnswers.get(store);
  if (known?.key === key) return known.answers;
  const answers = answer(store, analysed, analysed.snapshotId);
  lastAnswers.set(store, { key, answers });
  answers.catch(() => lastAnswers.delete(store));
  return answers;
}

async function answer(store: Store, { asOf, thresholds }: Analysed, snapshotId: string): Promise<ControlAnswer[]> {
  const reader = await openSnapshot(store, snapshotId);
  const directory = await readDirectory(reader);
  const answers: ControlAnswer[] = [];
  for await (const { credentials } of analyseCredentials(reader, directory, { asOf, thresholds }, NO_RULES)) {
    answers.push(...answerControls(credentials, asOf));
  }
  return answers;
}
