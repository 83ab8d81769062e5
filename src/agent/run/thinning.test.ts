import { describe, expect, it } from 'vitest';
import { looksToDrop, supersededLooks } from './thinning.ts';

/** A look a minute, so many of them, each of 10 bytes. */
const looks = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ sequence: index + 1, ms: index * 60_000, bytes: 10 }));
const sequences = (some: readonly { readonly sequence: number }[]) => some.map(({ sequence }) => sequence);

describe('looks that wait', () => {
  it('all stay while there is room', () => {
    expect(looksToDrop(looks(100), { looks: 100, bytes: 1_000, whole: 10 })).toEqual([]);
  });

  it('of the older ones, the last of each hour stays', () => {
    const gone = new Set(sequences(supersededLooks(looks(200), 60)));
    expect(sequences(looks(200)).filter((sequence) => !gone.has(sequence))).toEqual([
      60,
      120,
      ...Array.from({ length: 60 }, (_, index) => 141 + index),
    ]);
  });

  it.each([
    ['too many looks', { looks: 3, bytes: 10_000, whole: 2 }, [180, 199, 200]],
    ['too many bytes', { looks: 1_000, bytes: 25, whole: 60 }, [199, 200]],
    ['not even room for one', { looks: 1_000, bytes: 5, whole: 60 }, [200]],
  ])('with %s the oldest go and the newest stays', (_case, room, left) => {
    const all = looks(200);
    const gone = new Set(sequences(looksToDrop(all, room)));
    expect(sequences(all).filter((sequence) => !gone.has(sequence))).toEqual(left);
  });

  it('a clock that went back takes nothing more than an hour’s looks', () => {
    const all = [...looks(3), { sequence: 4, ms: 0, bytes: 10 }];
    expect(sequences(supersededLooks(all, 1))).toEqual([1, 2, 3]);
  });
});
