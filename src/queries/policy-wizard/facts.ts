import { SEVERITIES, type Severity, severityOfRank } from '#kernel';
import type { Store } from '#platform/store';
import { latestEstateView } from '../estate-view.ts';
import { oncePerRun } from '../per-run.ts';
import { decidedRows } from '../policy/decided-rows.ts';
import { guessKind, type OuKind } from './kinds.ts';

/** Units, tag keys and rules the wizard asks about; the largest ones. */
const MAX_UNITS = 20;
const MAX_TAG_KEYS = 10;
const MAX_RULES = 15;

/** Tag keys kept while counting: hostile tags must not fill the memory. */
const MAX_KEYS_COUNTED = 2_000;

export interface UnitFact {
  /** `Workloads/Production`. */
  readonly path: string;
  readonly accounts: number;
  readonly kind: OuKind;
}

export interface TagFact {
  readonly key: string;
  /** Active findings whose resource or account carries it, in hundredths. */
  readonly percent: number;
}

export interface RuleFact {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
}

/** What the wizard knows of an organization and its findings. */
export interface WizardFacts {
  readonly active: number;
  readonly units: readonly UnitFact[];
  readonly tagKeys: readonly TagFact[];
  /** Rules of low weight that find most: candidates to be accepted. */
  readonly noisyRules: readonly RuleFact[];
}

/** Reads the facts; counted once for each run. */
export async function wizardFacts(store: Store): Promise<WizardFacts> {
  return oncePerRun(store, 'wizard', () => readFacts(store));
}

async function readFacts(store: Store): Promise<WizardFacts> {
  const accounts = (await latestEstateView(store))?.directory.accounts;
  const units = new Map<string, { accounts: number; tags: string[] }>();
  for (const { ouPath, tags } of accounts?.values() ?? []) {
    if (ouPath.length === 0) continue;
    const path = ouPath.join('/');
    const unit = units.get(path) ?? { accounts: 0, tags: [] };
    unit.accounts += 1;
    unit.tags.push(...Object.values(tags));
    units.set(path, unit);
  }
  const keys = new Map<string, number>();
  const rules = new Map<string, { severity: number; findings: number }>();
  let active = 0;
  for await (const rows of decidedRows(store)) {
    for (const { rule, severity, accountId, tags, isActive } of rows) {
      if (!isActive) continue;
      active += 1;
      for (const key of new Set([...Object.keys(tags), ...Object.keys(accounts?.get(accountId)?.tags ?? {})])) {
        if (keys.has(key) || keys.size < MAX_KEYS_COUNTED) keys.set(key, (keys.get(key) ?? 0) + 1);
      }
      const known = rules.get(rule) ?? { severity, findings: 0 };
      rules.set(rule, { severity: Math.max(severity, known.severity), findings: known.findings + 1 });
    }
  }
  return {
    active,
    units: Array.from(units, ([path, unit]) => ({ path, accounts: unit.accounts, kind: guessKind(path, unit.tags) }))
      .toSorted((a, b) => b.accounts - a.accounts || (a.path < b.path ? -1 : 1))
      .slice(0, MAX_UNITS),
    tagKeys: Array.from(keys, ([key, n]) => ({ key, percent: Math.round((100 * n) / active) }))
      .toSorted((a, b) => likelihood(b.key) - likelihood(a.key) || b.percent - a.percent || (a.key < b.key ? -1 : 1))
      .slice(0, MAX_TAG_KEYS),
    noisyRules: Array.from(rules, ([rule, { severity, findings }]) => ({
      rule,
      severity: severityOfRank(severity),
      findings,
    }))
      .filter(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf('low'))
      .toSorted((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1))
      .slice(0, MAX_RULES),
  };
}

/** Whether a tag key sounds like an owner. */
export function likelihood(key: string): number {
  if (key.startsWith('aws:')) return -1;
  return /owner|team|squad|contact|responsib|担当|所有|チーム/i.test(key) ? 1 : 0;
}
