import { expect, it } from 'vitest';
import { crew } from './crew.ts';

it('waits for work that was added while it waited', async () => {
  const seen: string[] = [];
  const work = crew(new AbortController().signal);
  const late = async () => {
    await Promise.resolve();
    seen.push('late');
  };
  work.add(Promise.resolve().then(() => work.add(late())));
  await work.settled();
  expect(seen).toEqual(['late']);
});

it('stops the rest at the first failure, waits for it, and throws that failure', async () => {
  const work = crew(new AbortController().signal);
  let ended = false;
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  work.signal.addEventListener('abort', () => resolve());
  work.add(
    stopped.then(() => {
      ended = true;
      throw new Error('second');
    }),
  );
  work.add(Promise.reject(new Error('first')));
  await expect(work.settled()).rejects.toThrow('first');
  expect(ended).toBe(true);
});

it('aborts with its parent', () => {
  const parent = new AbortController();
  const { signal } = crew(parent.signal);
  parent.abort('stop');
  expect(signal.reason).toBe('stop');
});
