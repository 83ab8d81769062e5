import { expect, test } from 'vitest';
import { add, type Fraction, fraction, subtract, ZERO } from '#analysis/score';
import { scoreDrops } from '#pipeline';
import type { Row, Store } from '#platform/store';
import { lookAtSample } from '../support/score-world.ts';
import { describeEachStore } from '../support/stores.ts';

const TABLES = ['score', 'score_state', 'score_ledger'] as const;

/** Every row of the score's tables, as text. */
async function everything(store: Store): Promise<string[]> {
  const rows: string[] = [];
  for (const table of TABLES) {
    const all = await store.db.selectFrom(table).selectAll().execute();
    rows.push(...all.map((row) => `${table} ${JSON.stringify(row)}`));
  }
  return rows.toSorted();
}

function exact({ passed, failed, unknown, excepted }: Row<'score'>): Fraction {
  const counted = passed + failed + unknown + excepted;
  return counted === 0 ? ZERO : fraction(BigInt(passed), BigInt(counted));
}

async function scoresOf(store: Store, standard: string, scope = 'organization'): Promise<Row<'score'>[]> {
  return await store.db
    .selectFrom('score')
    .selectAll()
    .where('scope', '=', scope)
    .where('standard', '=', standard)
    .where('measure', '=', 'yagura')
    .orderBy('number')
    .execute();
}

/** An account of the sample with people and keys. */
const ACCOUNT = '562047193865';
const IAM = ['AWS::IAM::AccessKey', 'AWS::IAM::User', 'AWS::IAM::CredentialReport', 'AWS::IAM::MFADevice'];

describeEachStore('the score of the made-up company', (open) => {
  test('an analysis keeps a score for the organization and every account; the same again writes nothing', async () => {
    const store = await open();
    await lookAtSample(store, { runId: 'one' });
    const [first] = await scoresOf(store, 'all');
    expect(first).toMatchObject({ run_id: 'one', number: 1 });
    expect(first?.passed).toBeGreaterThan(0);
    expect(first?.failed).toBeGreaterThan(0);
    expect(await scoresOf(store, 'all', ACCOUNT)).toHaveLength(1);
    const before = await everything(store);
    await lookAtSample(store, { runId: 'two' });
    expect(await everything(store)).toEqual(before);
  });

  test('the stored causes of a change add up to it, and a rule that is switched off is a change of policy', async () => {
    const store = await open();
    await lookAtSample(store, { runId: 'one' });
    const disabledRules = [{ rule: 'access-key-rotation', reason: 'keys live in a vault' }];
    await lookAtSample(store, { runId: 'two', day: 1, policy: { disabledRules } });
    const [was, is] = await scoresOf(store, 'all');
    const rows = await store.db
      .selectFrom('score_ledger')
      .selectAll()
      .where('standard', '=', 'all')
      .where('measure', '=', 'yagura')
      .orderBy('sequence')
      .execute();
    expect(rows.map(({ cause, rule }) => `${cause} ${rule}`)).toEqual(['policy-disabled access-key-rotation']);
    const sum = rows
      .map(({ numerator, denominator }) => fraction(BigInt(numerator), BigInt(denominator)))
      .reduce(add, ZERO);
    expect(sum).toEqual(subtract(exact(is as Row<'score'>), exact(was as Row<'score'>)));
    expect(is?.disabled).toBe((was?.disabled ?? 0) + 1);
  });

  test('what AWS refuses lowers the score and never raises it; the drop names its cause', async () => {
    const store = await open();
    await lookAtSample(store, { runId: 'one' });
    await lookAtSample(store, { runId: 'two', day: 1, denied: { accountId: ACCOUNT, kinds: IAM } });
    const scores = await scoresOf(store, 'all', ACCOUNT);
    expect(scores.at(-1)?.passed).toBeLessThan(scores[0]?.passed ?? 0);
    expect(scores.at(-1)?.unknown).toBeGreaterThan(0);
    const causes = await store.db.selectFrom('score_ledger').select('cause').where('measure', '=', 'yagura').execute();
    expect(new Set(causes.map(({ cause }) => cause))).toEqual(new Set(causes.length === 0 ? [] : ['lost-data']));
    for (const drop of await scoreDrops(store, 'two', 0)) {
      expect(drop.causes.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(drop.to - drop.from);
    }
  });

  test('an account that was not collected stays in the score, unseen', async () => {
    const store = await open();
    await lookAtSample(store, { runId: 'one' });
    await lookAtSample(store, { runId: 'two', day: 1, without: [ACCOUNT] });
    const last = (await scoresOf(store, 'all', ACCOUNT)).at(-1);
    expect(last).toMatchObject({ number: 2, passed: 0 });
    const [was, is] = await scoresOf(store, 'all');
    expect(is?.passed ?? was?.passed).toBeLessThanOrEqual(was?.passed ?? 0);
    const drops = await scoreDrops(store, 'two', 1);
    expect(new Set(drops.flatMap(({ causes }) => causes.map(({ cause }) => cause)))).toEqual(new Set(['lost-data']));
  });

  test('a look at some accounts leaves all others as they were seen last', async () => {
    const store = await open();
    await lookAtSample(store, { runId: 'one' });
    const before = await everything(store);
    const others = (await store.db.selectFrom('finding').select('account_id').distinct().execute()).map(
      ({ account_id }) => account_id,
    );
    await lookAtSample(store, {
      runId: 'two',
      day: 1,
      without: others.filter((id) => id !== ACCOUNT),
      whole: false,
    });
    expect((await everything(store)).length).toBeGreaterThanOrEqual(before.length);
    expect(await scoresOf(store, 'all', '703518264097')).toHaveLength(1);
  });
});
