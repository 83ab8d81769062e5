import { expect, test } from 'vitest';
import { readTallies } from '#findings';
import { addDays } from '#kernel';
import { describeEachStore } from '../support/stores.ts';
import { ALPHA, BETA, DAY_0, findings, history, look, verdict, type World } from './analysis-world.ts';

const BOTH: World = {
  accounts: {
    [ALPHA]: { verdicts: [verdict(ALPHA, 'anna', 'fail')] },
    [BETA]: { verdicts: [verdict(BETA, 'bert', 'fail')] },
  },
  organization: [ALPHA, BETA],
};
const NEXT = { at: addDays(DAY_0, 1) };

const states = async (store: Parameters<typeof findings>[0]) =>
  (await findings(store)).map((row) => `${row.resource_name} ${row.state}`);

describeEachStore('what a run may speak about', (open) => {
  test('a scan of some accounts leaves the findings of all others alone', async () => {
    const store = await open();
    await look(store, BOTH);
    const summary = await look(store, { accounts: { [ALPHA]: {} }, organization: [] }, { ...NEXT, only: [ALPHA] });
    expect(await states(store)).toEqual(['anna gone', 'bert open']);
    expect(summary.accounts).toBe(1);
    expect([...(await readTallies(store.db)).keys()]).toContain(BETA);
  });

  test('an account that the snapshot does not hold is not looked at while the organization lists it', async () => {
    const store = await open();
    await look(store, BOTH);
    await look(store, { accounts: { [ALPHA]: BOTH.accounts[ALPHA] ?? {} }, organization: [ALPHA, BETA] }, NEXT);
    expect(await states(store)).toEqual(['anna open', 'bert not-looked-at']);
    const params = await store.db.selectFrom('finding_change').select('params').where('sequence', '=', 2).execute();
    expect(params.map((row) => JSON.parse(row.params))).toEqual([
      { missing: 'AWS::IAM::AccessKey', reason: 'NotAsked' },
    ]);
  });

  test('an account that left the organization takes its findings, credentials and tally along', async () => {
    const store = await open();
    await look(store, BOTH);
    await look(store, { accounts: { [ALPHA]: BOTH.accounts[ALPHA] ?? {} }, organization: [ALPHA] }, NEXT);
    expect(await states(store)).toEqual(['anna open', 'bert gone']);
    expect([...(await readTallies(store.db)).keys()]).not.toContain(BETA);
  });

  test('an account that vanishes together with the list of accounts is not looked at', async () => {
    const store = await open();
    await look(store, BOTH);
    await look(store, { accounts: { [ALPHA]: BOTH.accounts[ALPHA] ?? {} } }, NEXT);
    expect(await states(store)).toEqual(['anna open', 'bert not-looked-at']);
  });

  test('partial sight: what is seen is judged, what is not seen stays open until it is', async () => {
    const store = await open();
    await look(store, BOTH);
    const partial = { state: 'partial', reason: { code: 'Throttling', detail: 'x' }, missing: 1 } as const;
    const half: World = {
      accounts: {
        [ALPHA]: { completeness: partial, verdicts: [verdict(ALPHA, 'new', 'fail')] },
        [BETA]: { completeness: partial, verdicts: [verdict(BETA, 'bert', 'pass')] },
      },
      organization: [ALPHA, BETA],
    };
    const summary = await look(store, half, NEXT);
    expect(await states(store)).toEqual(['anna not-looked-at', 'new open', 'bert fixed']);
    expect(summary.gaps).toEqual({ partial: 2 });
    await look(store, BOTH, { at: addDays(DAY_0, 2) });
    expect(await history(store)).toContain('anna 3 not-looked-at → open sight-restored');
  });

  test('tallies count what passed too, by account and rule', async () => {
    const store = await open();
    const verdicts = [verdict(ALPHA, 'anna', 'fail'), verdict(ALPHA, 'bert', 'pass'), verdict(ALPHA, 'cara', 'pass')];
    const summary = await look(store, { accounts: { [ALPHA]: { verdicts } }, organization: [ALPHA] });
    expect((await readTallies(store.db)).get(ALPHA)).toEqual({
      'old-key': { pass: 2, fail: 1, unknown: 0, 'not-applicable': 0 },
    });
    expect(summary.outcomes).toEqual({ pass: 2, fail: 1, unknown: 0, 'not-applicable': 0 });
  });
});
