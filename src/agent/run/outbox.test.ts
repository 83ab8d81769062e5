import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { instant } from '#kernel';
import { openStateFolder } from '#platform/files';
import { openOutbox } from './outbox.ts';

let path = '';
let lost: [string, number][] = [];
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'yagura-outbox-'));
  lost = [];
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

const open = async (bytes = 1_000_000) =>
  await openOutbox({ folder: await openStateFolder(path), bytes, onLost: (why, count) => lost.push([why, count]) });
const look = (sequence: number) => ({
  sequence,
  at: instant(sequence * 60_000),
  packed: gzipSync(JSON.stringify({ look: sequence })),
});

it('gives looks back in their order, after a new start too', async () => {
  const first = await open();
  for (const sequence of [1, 2, 3]) await first.add(look(sequence));
  await first.remove(1);
  const again = await open();
  expect([again.size(), again.newest]).toEqual([2, 3]);
  expect(await again.first()).toEqual({ sequence: 2, json: '{"look":2}', isLast: false });
});

it('takes no more room than it may: the newest stay', async () => {
  const outbox = await open(look(1).packed.length * 2 + 4);
  for (const sequence of [1, 2, 3, 4]) await outbox.add(look(sequence));
  expect(readdirSync(path)).toHaveLength(2);
  expect((await outbox.first())?.sequence).toBe(3);
  expect(lost.reduce((sum, [, count]) => sum + count, 0)).toBe(2);
});

it('holds the newest look in memory while the disk takes nothing', async () => {
  const outbox = await open();
  rmSync(path, { recursive: true });
  await outbox.add(look(1));
  await outbox.add(look(2));
  expect(await outbox.first()).toEqual({ sequence: 2, json: '{"look":2}', isLast: true });
  expect(lost).toEqual([
    ['disk', 0],
    ['disk', 1],
  ]);
});
