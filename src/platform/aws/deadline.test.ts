import { expect, it } from 'vitest';
import { withDeadline } from './deadline.ts';

it('aborts when its time is up, and says so', async () => {
  const deadline = withDeadline(1, new AbortController().signal);
  await expect(deadline.passed).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(deadline.signal.aborted).toBe(true);
});

it('aborts with its parent and the reason of it', async () => {
  const parent = new AbortController();
  const deadline = withDeadline(60_000, parent.signal);
  parent.abort('stop');
  await expect(deadline.passed).rejects.toBe('stop');
  expect(deadline.signal.reason).toBe('stop');
  deadline.release();
});

it('is over at once under a parent that is', () => {
  const deadline = withDeadline(60_000, AbortSignal.abort('before'));
  expect(deadline.signal.reason).toBe('before');
  deadline.release();
});

it('does nothing any more once it is released', () => {
  const parent = new AbortController();
  const deadline = withDeadline(60_000, parent.signal);
  deadline.release();
  parent.abort();
  expect(deadline.signal.aborted).toBe(false);
});
