import { expect, it } from 'vitest';
import type { VexStatement } from '#analysis/vulnerability/vex';
import { localActor } from '#casework';
import { addDays } from '#kernel';
import { keepStatements, openStatements } from '#knowledge/statements';
import { dropDocument, keepDocument } from '#pipeline';
import type { Store } from '#platform/store';
import { statementList } from '#queries';
import { FIRST_LOOK } from '../support/network-world.ts';
import { describeEachStore, type OpenFresh } from '../support/stores.ts';
import { advisory, day, hold, knowledgeOf, look, states } from '../support/vulnerable-world.ts';

const BY = localActor('mika');
const PURL = 'pkg:rpm/amzn/lib0';

const notAffected = (about: Partial<VexStatement> = {}): VexStatement => ({
  vulnerability: 'CVE-2026-1',
  aliases: [],
  products: [{ ids: [PURL], parts: [] }],
  status: 'not-affected',
  justification: 'code-not-reachable',
  issuedAt: FIRST_LOOK,
  ...about,
});

/** Looks at one instance with as many vulnerable packages. */
async function lookOn(store: Store, days: number, vulnerable = 1): Promise<readonly string[]> {
  const advisories = Array.from({ length: vulnerable }, (_, number) => advisory('CVE-2026-1', `lib${number}`));
  const knowledge = { ...knowledgeOf(advisories), statements: await openStatements(store) };
  await hold(store, 'i-1', '1.0-1', day(days), 2);
  await look(store, day(days), knowledge, 'i-1');
  return states(store);
}

const keep = (store: Store, ...statements: readonly VexStatement[]) =>
  keepStatements(store, {
    document: 'supplier.json',
    statements,
    approvedBy: BY.name,
    now: FIRST_LOOK,
    until: addDays(FIRST_LOOK, 30),
  });

describeEachStore('statements that are believed', (open: OpenFresh) => {
  it('hide what they take away, by whoever answers for it, and open it again at their end', async () => {
    const store = await open();
    expect(await lookOn(store, 0)).toEqual(['i-1 CVE-2026-1 open 2']);
    expect(await keep(store, notAffected())).toEqual({ kept: 1, dropped: 0, ended: 0 });
    expect(await lookOn(store, 1)).toEqual(['i-1 CVE-2026-1 suppressed 2']);
    const [row] = await store.db
      .selectFrom('finding')
      .select('suppression')
      .where('state', '=', 'suppressed')
      .execute();
    expect(JSON.parse(row?.suppression ?? '')).toMatchObject({
      approvedBy: 'mika',
      reason: 'code-not-reachable (supplier.json)',
      until: addDays(FIRST_LOOK, 30),
    });
    expect((await statementList(store, { limit: 10, skip: 0, now: day(1) })).items).toMatchObject([
      { vulnerability: 'CVE-2026-1', hides: 1, isOver: false },
    ]);
    expect(await lookOn(store, 30)).toEqual(['i-1 CVE-2026-1 open 2']);
    const [last] = await store.db
      .selectFrom('finding_change')
      .select('cause')
      .orderBy('sequence', 'desc')
      .limit(1)
      .execute();
    expect(last?.cause).toBe('suppression-ended');
  });

  it('take single packages out of a finding that stays for the others', async () => {
    const store = await open();
    await keep(store, notAffected());
    expect(await lookOn(store, 0, 2)).toEqual(['i-1 CVE-2026-1 open 2']);
    const [row] = await store.db
      .selectFrom('finding')
      .select('reason_params')
      .where('rule', 'like', 'packages-%')
      .execute();
    expect(JSON.parse(row?.reason_params ?? '')['packages']).toBe('lib1 1.0-1 → 2.0-1');
  });

  it('of our own hold only while the evidence is the same', async () => {
    const store = await open();
    await keep(store, notAffected({ evidenceDigest: 'what-was-seen-then' }));
    expect(await lookOn(store, 0)).toEqual(['i-1 CVE-2026-1 open 2']);
    const [row] = await store.db
      .selectFrom('finding')
      .select('reason_params')
      .where('rule', 'like', 'packages-%')
      .execute();
    expect(JSON.parse(row?.reason_params ?? '')['reopened']).toBe('evidence-not-seen');
  });

  it('still hide what nobody can look at any more, until they are dropped', async () => {
    const store = await open();
    await keep(store, notAffected());
    await lookOn(store, 0);
    const silent = { ...knowledgeOf([advisory('CVE-2026-1', 'lib0')]), statements: await openStatements(store) };
    await look(store, day(9), silent, 'i-1');
    expect(await states(store)).toEqual(['i-1 CVE-2026-1 suppressed 2']);
    expect(await dropDocument(store, BY, 'supplier.json')).toBe(1);
    await look(store, day(10), silent, 'i-1');
    expect(await states(store)).toEqual(['i-1 CVE-2026-1 not-looked-at 2']);
  });

  it('are read from a document, which takes the place of its earlier one', async () => {
    const store = await open();
    const text = (...names: readonly string[]) =>
      JSON.stringify({
        '@context': 'https://openvex.dev/ns/v0.2.0',
        '@id': 'urn:example:1',
        author: 'supplier',
        timestamp: FIRST_LOOK,
        version: 1,
        statements: names.map((name) => ({
          vulnerability: { name },
          products: [{ '@id': PURL }],
          status: 'not_affected',
          justification: 'vulnerable_code_not_present',
        })),
      });
    const wish = { by: BY, at: FIRST_LOOK, document: 'a.json' };
    expect(await keepDocument(store, { ...wish, text: text('CVE-2026-1', 'CVE-2026-2') })).toMatchObject({
      kept: 2,
      problems: 0,
    });
    expect(await keepDocument(store, { ...wish, text: text('CVE-2026-2') })).toMatchObject({ kept: 1, dropped: 1 });
    await expect(keepDocument(store, { ...wish, text: 'no json' })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(keepDocument(store, { ...wish, text: text(), until: '2020-01-01' })).rejects.toMatchObject({
      code: 'usage',
    });
    await expect(
      keepDocument(store, { ...wish, by: { name: 'viewer', permissions: [] }, text: text() }),
    ).rejects.toMatchObject({ code: 'denied' });
    await expect(dropDocument(store, BY, 'none')).rejects.toMatchObject({ code: 'not-found' });
  });
});
