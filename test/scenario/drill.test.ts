import { expect, it } from 'vitest';
import { changeCases, localActor } from '#casework';
import { addDays, addHours, type Instant } from '#kernel';
import { beginDrill, beginScheduledDrills, type DrillRequest, endDrills } from '#pipeline';
import { type Clock, systemClock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { DEFAULT_POLICY, type Policy } from '#policy';
import { getDrill, getFinding, listDrills, overview } from '#queries';
import { movableClock } from '../support/movable-clock.ts';
import { lookAtSample, SCORE_NOW } from '../support/score-world.ts';
import { describeEachStore } from '../support/stores.ts';

const POLICY: Policy = {
  ...DEFAULT_POLICY,
  messages: {
    ...DEFAULT_POLICY.messages,
    routes: [
      {
        id: 'drills',
        channel: 'webhook',
        settings: { url: 'https://hooks.example.com/x', secret: 'env:HOOK_KEY' },
        when: {},
        language: 'en',
        mode: 'each',
      },
    ],
  },
};

const WISH = { by: 'mori', severity: 'high', owner: 'payments', hours: 4 } as const;

describeEachStore('drills', (open) => {
  const world = async (policy: Policy = POLICY): Promise<DrillRequest & { store: Store; at(now: Instant): Clock }> => {
    const store = await open();
    await lookAtSample(store, { runId: 'first' });
    const clock = movableClock(addHours(SCORE_NOW, 1));
    const holder = { clock: systemClock, pid: 1, host: 'test', isProcessAlive: () => true };
    return { store, clock, holder, policy, at: (now) => (clock.set(now), clock) };
  };

  it('go the real way: a finding, its action and one message, each marked as a drill', async () => {
    const request = await world();
    const before = await overview(request.store);
    const { id, finding_id: findingId, owner } = await beginDrill(request, WISH);
    expect(owner).toBe('payments');
    const drill = await getDrill(request.store, id);
    expect(drill).toMatchObject({ state: 'running', severity: 'high', startedBy: 'mori' });
    expect(drill.hops.map(({ hop }) => hop)).toEqual(['found', 'decided', 'queued']);
    expect(await getFinding(request.store, findingId)).toMatchObject({ rule: 'drill', state: 'open', source: 'drill' });
    const messages = await request.store.db.selectFrom('message').selectAll().execute();
    expect(messages.map(({ route }) => route)).toEqual(['drills']);
    expect(JSON.parse(messages[0]?.notice ?? '{}')).toMatchObject({ isDrill: true, owner: 'payments' });
    expect((await overview(request.store)).openActions).toBe(before.openActions + 1);
  });

  it('end when somebody answers, keep every hop, and close their finding', async () => {
    const request = await world();
    const { id, finding_id: findingId } = await beginDrill(request, WISH);
    const at = addHours(SCORE_NOW, 2);
    request.at(at);
    expect(await endDrills(request)).toEqual({ acknowledged: [], missed: [] });
    const change = { kind: 'stage', to: 'triaged' } as const;
    await changeCases(request.store, { by: localActor('payments'), at, change, findings: [{ id: findingId }] });
    expect(await endDrills(request)).toEqual({ acknowledged: [id], missed: [] });
    const drill = await getDrill(request.store, id);
    expect(drill).toMatchObject({ state: 'acknowledged', endedBy: 'payments', secondsToAnswer: 3_600 });
    expect(drill.hops.at(-1)).toMatchObject({ hop: 'acknowledged', seconds: 3_600, detail: 'payments' });
    expect((await getFinding(request.store, findingId)).state).toBe('fixed');
    expect(await endDrills(request)).toEqual({ acknowledged: [], missed: [] });
    expect(await listDrills(request.store)).toMatchObject({
      total: 1,
      acknowledged: 1,
      missed: 0,
      medianSeconds: 3_600,
    });
  });

  it('alarm when nobody answers in time; a late answer does not count', async () => {
    const request = await world();
    const { id, finding_id: findingId } = await beginDrill(request, WISH);
    request.at(addHours(SCORE_NOW, 6));
    expect(await endDrills(request)).toEqual({ acknowledged: [], missed: [id] });
    expect((await getDrill(request.store, id)).hops.at(-1)?.hop).toBe('missed');
    expect((await getFinding(request.store, findingId)).state).toBe('gone');
    const kinds = await request.store.db.selectFrom('message').select('kind').execute();
    expect(kinds.map(({ kind }) => kind)).toContain('drill-missed');
  });

  it('begin by themselves when the policy says so, once for each time', async () => {
    const drills = [{ id: 'monthly', every: '0 9 1 * *', severity: 'high', owner: 'sre', hours: 8 }] as const;
    const request = await world({ ...POLICY, drills });
    expect(await beginScheduledDrills(request)).toBe(0);
    request.at(addDays(SCORE_NOW, 10));
    expect(await beginScheduledDrills(request)).toBe(1);
    expect(await beginScheduledDrills(request)).toBe(0);
    expect((await listDrills(request.store)).items[0]).toMatchObject({ startedBy: 'schedule monthly', owner: 'sre' });
  });

  it('need something to be about', async () => {
    const store = await open();
    const clock = movableClock();
    const holder = { clock: systemClock, pid: 1, host: 'test', isProcessAlive: () => true };
    const begun = beginDrill({ store, clock, holder, policy: POLICY }, WISH);
    await expect(begun).rejects.toMatchObject({ code: 'not-found', mend: expect.stringContaining('yagura scan') });
  });
});
