import { expect, it } from 'vitest';
import { type Instant, instant } from '#kernel';
import type { Clock } from '#platform/runtime';
import { acquireLease } from '#platform/store';
import { describeEachStore } from '../support/stores.ts';

function movingClock(): Clock & { move(ms: number): void } {
  let now = Date.UTC(2026, 10, 23);
  return {
    now: (): Instant => instant(now),
    elapsedMs: () => now,
    sleep: async () => {},
    move: (ms) => {
      now += ms;
    },
  };
}

describeEachStore('lease', (open) => {
  it('is held by one process and names it to the second', async () => {
    const store = await open();
    const clock = movingClock();
    await acquireLease(store, 'server', { clock, pid: 1, host: 'alpha' });
    const second = acquireLease(store, 'server', { clock, pid: 2, host: 'beta' });
    await expect(second).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining('process 1 on alpha'),
      details: { pid: 1, host: 'alpha' },
    });
    await acquireLease(store, 'another name', { clock, pid: 2, host: 'beta' });
  });

  it('is free again after its release', async () => {
    const store = await open();
    const clock = movingClock();
    const first = await acquireLease(store, 'server', { clock, pid: 1, host: 'alpha' });
    await first.release();
    const second = await acquireLease(store, 'server', { clock, pid: 2, host: 'beta' });
    await first.release();
    await expect(second.renew()).resolves.toBeUndefined();
  });

  it('is taken over when it was not renewed for 30 seconds, and the first holder hears of it', async () => {
    const store = await open();
    const clock = movingClock();
    const first = await acquireLease(store, 'server', { clock, pid: 1, host: 'alpha' });
    clock.move(29_999);
    await first.renew();
    clock.move(29_999);
    await expect(acquireLease(store, 'server', { clock, pid: 2, host: 'beta' })).rejects.toMatchObject({
      code: 'busy',
    });
    clock.move(1);
    await acquireLease(store, 'server', { clock, pid: 2, host: 'beta' });
    await expect(first.renew()).rejects.toMatchObject({ code: 'busy', message: expect.stringContaining('process 2') });
  });

  it('is taken over at once from a dead process of the same host, never from one of another host', async () => {
    const store = await open();
    const clock = movingClock();
    const isProcessAlive = (pid: number) => pid !== 1;
    await acquireLease(store, 'server', { clock, pid: 1, host: 'alpha', isProcessAlive });
    const elsewhere = acquireLease(store, 'server', { clock, pid: 2, host: 'beta', isProcessAlive });
    await expect(elsewhere).rejects.toMatchObject({ code: 'busy' });
    await acquireLease(store, 'server', { clock, pid: 2, host: 'alpha', isProcessAlive });
    const third = acquireLease(store, 'server', { clock, pid: 3, host: 'alpha', isProcessAlive });
    await expect(third).rejects.toMatchObject({ code: 'busy', details: { pid: 2, host: 'alpha' } });
  });

  it('goes to exactly one of many that ask at the same moment', async () => {
    const store = await open();
    const clock = movingClock();
    const asked = Array.from({ length: 8 }, (_, pid) => acquireLease(store, 'server', { clock, pid, host: 'alpha' }));
    const answers = await Promise.allSettled(asked);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    expect(reasons).toEqual(Array.from({ length: 7 }, () => expect.objectContaining({ code: 'busy' })));
    clock.move(60_000);
    const again = await Promise.allSettled(
      Array.from({ length: 8 }, (_, pid) => acquireLease(store, 'server', { clock, pid: pid + 10, host: 'alpha' })),
    );
    expect(again.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
