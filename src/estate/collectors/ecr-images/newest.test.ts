import { expect, it } from 'vitest';
import { newest } from './newest.ts';

const image = (day: number, pulled?: number) => ({
  imageDigest: `sha256:${day}`,
  imagePushedAt: new Date(day * 86_400_000),
  ...(pulled === undefined ? {} : { lastRecordedPullTime: new Date(pulled * 86_400_000) }),
});

it('keeps those last pushed or pulled, newest first, and counts the others', () => {
  const kept = newest(2);
  for (const day of [3, 1, 5, 2, 4]) kept.add([image(day)]);
  kept.add([image(0, 9)]);
  expect(kept.list().map(({ imageDigest }) => imageDigest)).toEqual(['sha256:0', 'sha256:5']);
  expect(kept.leftOut()).toBe(4);
});

it('leaves out nothing of a few', () => {
  const kept = newest(2);
  kept.add([image(1), {}]);
  expect(kept.leftOut()).toBe(0);
  expect(kept.list()).toHaveLength(2);
});
