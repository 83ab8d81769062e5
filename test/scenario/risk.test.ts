import { expect, it, test } from 'vitest';
import { HOME } from '#analysis/exposure/network/testing';
import { VULNERABLE_PACKAGE_RULE } from '#analysis/vulnerability/findings';
import { VULNERABILITY_RULES } from '#findings';
import type { Instant } from '#kernel';
import { countRiskHistory, type Store } from '#platform/store';
import { getRisk, getRiskDay, riskCsv } from '#queries';
import { FIRST_LOOK } from '../support/network-world.ts';
import { describeEachStore, type OpenFresh } from '../support/stores.ts';
import { advisory, day, hold, knowledgeOf, look } from '../support/vulnerable-world.ts';

const date = (days: number) => day(days).slice(0, 10);

async function riskOn(store: Store, asOf: Instant) {
  return getRisk(store, { asOf, from: date(0) });
}

/** `new-resource +2, mended −1` */
function told({ causes }: Awaited<ReturnType<typeof getRisk>>['days'][number]): string {
  return causes
    .map(({ cause, changes, effect: { total } }) => `${cause} ${total === 0 ? `(${changes})` : total}`)
    .join(', ');
}

/** Two machines live through everything that moves risk, a day each. */
async function live(store: Store): Promise<Map<string, unknown>> {
  const one = advisory('CVE-2026-1', 'lib0');
  const two = advisory('CVE-2026-2', 'lib0');
  const other = advisory('CVE-2026-3', 'lib1');
  const said = new Map<string, unknown>();
  const end = async (number: number) =>
    said.set(
      date(number),
      (await riskOn(store, day(number))).days.find((of) => of.day === date(number)),
    );
  const both = ['i-1', 'i-2'];
  for (const id of both) await hold(store, id, '1.0-1', FIRST_LOOK);
  await look(store, FIRST_LOOK, knowledgeOf([one, other]), ...both);
  await end(0);
  await look(store, day(1), knowledgeOf([one, two, other]), ...both);
  await end(1);
  await hold(store, 'i-1', '1.0-1', day(2), 2);
  await look(store, day(2), knowledgeOf([one, two, other]), ...both);
  await end(2);
  await look(store, day(3), knowledgeOf([one, two, other], ['CVE-2026-1']), ...both);
  await end(3);
  await hold(store, 'i-1', '2.0-1', day(4), 2);
  await look(store, day(4), knowledgeOf([one, two, other], ['CVE-2026-1']), ...both);
  await end(4);
  await look(store, day(9), knowledgeOf([one, two, other], ['CVE-2026-1']), ...both);
  await end(9);
  await hold(store, 'i-2', '1.0-1', day(10));
  await look(store, day(10), knowledgeOf([one, two, other], ['CVE-2026-1']), ...both);
  await look(store, day(11), knowledgeOf([one, two, other], ['CVE-2026-1']), 'i-1');
  await end(11);
  return said;
}

test('risk counts the findings of the rule about vulnerable packages', () => {
  expect(VULNERABILITY_RULES).toContain(VULNERABLE_PACKAGE_RULE.id);
});

describeEachStore('risk over time', (open: OpenFresh) => {
  it('tells what moved it each day, and never falls because sight is lost', async () => {
    const store = await open();
    expect((await riskOn(store, day(3))).days).toEqual([]);
    const said = await live(store);
    const risk = await riskOn(store, day(12));
    expect(risk.days.map((one) => `${one.day.slice(8)}: ${one.level.total} ${told(one)}`.trim())).toEqual([
      '20: 2 new-resource 2',
      '21: 4 new-knowledge 2',
      '22: 5 new-software 1',
      expect.stringMatching(/^23: 5/),
      '24: 2 mended -3',
      '25: 2',
      '26: 2',
      '27: 2',
      '28: 2',
      '29: 2 not-looked-at (2)',
      '30: 2 looked-at-again (2)',
      '01: 0 gone -2',
      '02: 0',
    ]);
    const lost = risk.days.find((one) => one.day === date(9));
    expect(lost?.level.notLookedAt).toEqual(lost?.level.active);
    expect(risk.days.flatMap(({ causes }) => causes).some(({ cause }) => cause === 'other')).toBe(false);
    for (const [at, then] of said) expect(risk.days.find((one) => one.day === at)).toEqual(then);

    const detail = await getRiskDay(store, { day: date(4) });
    expect(detail).toMatchObject({
      before: { total: 5 },
      level: { total: 2 },
      causes: [
        {
          cause: 'mended',
          changes: 3,
          vulnerabilitiesTotal: 3,
          resources: [{ name: 'i-1', changes: 3 }],
          resourcesTotal: 1,
        },
      ],
    });
    const csv = (await Array.fromAsync(riskCsv(risk))).join('').split('\r\n');
    expect(csv).toHaveLength(risk.days.length + 2);
    expect(csv[0]).toContain('day,total,critical,high');
    expect((await getRisk(store, { asOf: day(12), account: '000000000000' })).days).toEqual([]);
    expect((await getRisk(store, { asOf: day(12), from: date(0), account: HOME })).days).toEqual(risk.days);

    // What was counted as it happened is what the history says row by row.
    await store.db.deleteFrom('risk_step').execute();
    await countRiskHistory(store.db, store.dialect.engine);
    expect(await riskOn(store, day(12))).toEqual(risk);
  });

  it('refuses what is no day, too many of them, and those that are the wrong way round', async () => {
    const store = await open();
    await expect(getRiskDay(store, { day: '2026-02-30' })).rejects.toThrow('is no day');
    await expect(getRisk(store, { asOf: day(0), from: '2020-01-01', to: '2026-01-01' })).rejects.toThrow('days');
    await expect(getRisk(store, { asOf: day(0), from: '2026-01-02', to: '2026-01-01' })).rejects.toThrow('days');
  });
});
