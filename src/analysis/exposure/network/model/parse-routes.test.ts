import { expect, test } from 'vitest';
import { alignedBlocks } from './parse-routes.ts';

test('a range is the blocks that routing compares by length', () => {
  const blocks = alignedBlocks({ first: 0x0a000000n, last: 0x0a0002ffn }, 32);
  expect(blocks.map(({ block, prefixLength }) => [block.first, prefixLength])).toEqual([
    [0x0a000000n, 23],
    [0x0a000200n, 24],
  ]);
  expect(alignedBlocks({ first: 0n, last: 2n ** 128n - 1n }, 128)).toHaveLength(1);
  expect(alignedBlocks({ first: 1n, last: 1n }, 32)).toEqual([{ block: { first: 1n, last: 1n }, prefixLength: 32 }]);
});
