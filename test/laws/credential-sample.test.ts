import { describe, expect, it } from 'vitest';
import { type AccountResult, analyseCredentials, CREDENTIAL_RULES, parseCredentialReport } from '#analysis/credentials';
import { readDirectory } from '#estate/model';
import { instant, type Outcome } from '#kernel';
import { sampleParts } from '../../samples/parts.ts';
import { sampleReader } from '../support/sample-reader.ts';

const AS_OF = instant('2026-11-23T09:00:00Z');
const PARTS = sampleParts(AS_OF);

async function analyse(): Promise<AccountResult[]> {
  const reader = sampleReader(PARTS, AS_OF);
  const thresholds = {
    keyMaxAgeDays: 90,
    unusedDays: 45,
    neverUsedGraceDays: 14,
    inactiveKeyKeepDays: 30,
    rootUseDays: 30,
  };
  const options = { disabledRules: new Set<string>(), wanted: () => false };
  return Array.fromAsync(analyseCredentials(reader, await readDirectory(reader), { asOf: AS_OF, thresholds }, options));
}

describe('the sample company', () => {
  it('has credential reports that are read without a doubt', () => {
    const reports = PARTS.flatMap(({ kind, bodies }) =>
      kind === 'AWS::IAM::CredentialReport'
        ? bodies.map(({ configuration }) => (configuration as { Content: string }).Content)
        : [],
    );
    expect(reports.length).toBeGreaterThan(5);
    for (const report of reports)
      expect(parseCredentialReport(report)).toMatchObject({ recognised: true, oddities: [] });
  });

  it('fits together: nothing odd in any account', async () => {
    const results = await analyse();
    expect(results.flatMap(({ credentials }) => credentials.oddities)).toEqual([]);
    expect(results.every(({ credentials }) => credentials.users !== 'unknown' && credentials.users.length > 0)).toBe(
      true,
    );
  });

  it('gives every rule something to fail, but none everything', async () => {
    const totals = new Map<string, Record<Outcome, number>>();
    for (const { tally } of await analyse()) {
      for (const [rule, count] of Object.entries(tally)) {
        const sum = totals.get(rule) ?? { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
        for (const outcome of Object.keys(count) as Outcome[]) sum[outcome] += count[outcome];
        totals.set(rule, sum);
      }
    }
    expect([...totals.keys()].toSorted()).toEqual(CREDENTIAL_RULES.map(({ id }) => id));
    const never = (outcome: Outcome) => [...totals].flatMap(([rule, sum]) => (sum[outcome] === 0 ? [rule] : []));
    expect(never('pass')).toEqual([]);
    expect(never('fail')).toEqual(['signing-certificate-active']);
  });
});
