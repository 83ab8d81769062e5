import { beforeAll, describe, expect, it } from 'vitest';
import { CONTROLS, type PostureResult, postureAnalysis, SIGHT_RULE } from '#analysis/posture';
import { kindDefinition, readDirectory } from '#estate/model';
import { addDays, instant, type Outcome } from '#kernel';
import { ACCOUNTS } from '../../samples/company.ts';
import { sampleParts } from '../../samples/parts.ts';
import { sampleReader } from '../support/sample-reader.ts';

const AS_OF = instant('2026-11-26T09:00:00Z');

/** Controls of which the sample has nothing to show; each with its reason. */
const NOTHING_TO_JUDGE: readonly string[] = [];

interface Seen {
  readonly results: ReadonlyMap<string, PostureResult>;
  readonly totals: ReadonlyMap<string, Record<Outcome, number>>;
}

async function lookAt(daysBack: number): Promise<Seen> {
  const at = addDays(AS_OF, -daysBack);
  const reader = sampleReader(sampleParts(AS_OF, at), at);
  const analysis = postureAnalysis(CONTROLS, reader, await readDirectory(reader));
  const options = { asOf: at, isOn: () => true, wanted: () => false, wantedResource: () => false };
  const results = new Map<string, PostureResult>();
  const totals = new Map<string, Record<Outcome, number>>();
  for (const accountId of reader.accountIds()) {
    const result = await analysis.account(accountId, options);
    results.set(accountId, result);
    for (const [rule, count] of Object.entries(result.tally)) {
      const sum = totals.get(rule) ?? { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
      for (const outcome of Object.keys(count) as Outcome[]) sum[outcome] += count[outcome];
      totals.set(rule, sum);
    }
  }
  return { results, totals };
}

/** Passed controls over those with data, in percent: the rule of the score, with the policy left out. */
function scoreOf({ totals }: Seen): number {
  const counts = [...totals.values()].filter(({ pass, fail, unknown }) => pass + fail + unknown > 0);
  const passed = counts.filter(({ fail, unknown }) => fail === 0 && unknown === 0);
  return (100 * passed.length) / counts.length;
}

const familyOf = (control: string) => control.split('-')[0] ?? control;

describe('the posture of the sample company', () => {
  let today: Seen;
  let weekAgo: Seen;
  let threeWeeksAgo: Seen;

  beforeAll(async () => {
    today = await lookAt(0);
    weekAgo = await lookAt(7);
    threeWeeksAgo = await lookAt(21);
  });

  it('gives every control something to judge', () => {
    const judged = ({ pass, fail, unknown }: Record<Outcome, number>) => pass + fail + unknown > 0;
    const without = CONTROLS.filter(({ id }) => !judged(today.totals.get(id) ?? NOTHING)).map(({ id }) => id);
    expect(without).toEqual(NOTHING_TO_JUDGE);
  });

  it('has passes and fails in every family of controls', () => {
    const families = Map.groupBy(CONTROLS, ({ id }) => familyOf(id));
    const sum = (family: string, outcome: Outcome) =>
      (families.get(family) ?? []).reduce((total, { id }) => total + (today.totals.get(id)?.[outcome] ?? 0), 0);
    expect([...families.keys()].filter((family) => sum(family, 'pass') === 0)).toEqual([]);
    expect([...families.keys()].filter((family) => sum(family, 'fail') === 0)).toEqual([]);
  });

  it('is a company that is decent and not clean, and was worse a week ago', () => {
    expect(scoreOf(today)).toBeGreaterThan(45);
    expect(scoreOf(today)).toBeLessThan(65);
    expect(scoreOf(weekAgo)).toBeLessThan(scoreOf(today));
    expect(scoreOf(threeWeeksAgo)).toBeGreaterThan(scoreOf(weekAgo));
  });

  it('keeps production well and its sandboxes badly', () => {
    const share = (name: string) => {
      const tally = Object.values(today.results.get(ACCOUNTS.find((one) => one.name === name)?.id ?? '')?.tally ?? {});
      const data = tally.filter(({ pass, fail, unknown }) => pass + fail + unknown > 0);
      return data.filter(({ fail, unknown }) => fail + unknown === 0).length / data.length;
    };
    expect(share('shop-production')).toBeGreaterThan(0.9);
    expect(share('sandbox-engineers')).toBeLessThan(share('shop-development'));
    expect(share('shop-development')).toBeLessThan(share('shop-production'));
  });

  it('shows lost sight: a service not asked, services denied in a region, a bucket that refuses one answer', () => {
    const remarks = [...today.results.values()].flatMap(({ verdicts }) =>
      verdicts
        .filter(({ rule }) => rule === SIGHT_RULE.id)
        .map(({ reason }) => `${reason.code} ${reason.params['state'] ?? ''}`),
    );
    expect(new Set(remarks)).toEqual(new Set(['not-asked ', 'lost denied', 'lost partial']));
    expect(today.totals.get('s3-bucket-logging')?.unknown).toBeGreaterThan(0);
  });

  it('has an account that came within the three weeks', () => {
    expect([threeWeeksAgo, weekAgo, today].map(({ results }) => results.size)).toEqual([11, 12, 12]);
  });

  it('names every item as its collector would: no id twice, an ARN, its region', () => {
    for (const { kind, region, accountId, bodies } of sampleParts(AS_OF)) {
      const place = `${kind} in ${accountId} ${region}`;
      expect(region === 'global', place).toBe(kindDefinition(kind).scope !== 'region');
      expect(new Set(bodies.map(({ resourceId }) => resourceId)).size, place).toBe(bodies.length);
      expect(
        bodies.filter(({ arn }) => !/^arn:aws:[a-z0-9-]+:/.test(arn)).map(({ arn }) => arn),
        place,
      ).toEqual([]);
    }
  });

  it('keeps the ids of what stays from one look to the next', () => {
    const idsAt = (daysBack: number) =>
      new Set(
        sampleParts(AS_OF, addDays(AS_OF, -daysBack))
          .filter(({ kind }) => kind === 'AWS::EC2::Instance' || kind === 'AWS::KMS::Key')
          .flatMap(({ bodies }) => bodies.map(({ arn }) => arn)),
      );
    expect(idsAt(7)).toEqual(idsAt(0));
  });
});

const NOTHING: Record<Outcome, number> = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
