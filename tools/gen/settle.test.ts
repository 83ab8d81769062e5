import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settle } from './settle.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yagura-settle-'));
});

afterEach(() => rmSync(root, { recursive: true }));

const OUTPUTS = [
  { path: 'docs/a.md', text: 'a\n' },
  { path: 'registry.generated.ts', text: 'b\n' },
];

describe('tools/gen/settle', () => {
  test('a planted stale registry and a missing page are named, and a check writes nothing', () => {
    writeFileSync(join(root, 'registry.generated.ts'), 'an older leaf list\n');
    expect(settle(root, OUTPUTS, true)).toEqual(['docs/a.md', 'registry.generated.ts']);
    expect(readFileSync(join(root, 'registry.generated.ts'), 'utf8')).toBe('an older leaf list\n');
  });

  test('writing leaves nothing stale', () => {
    expect(settle(root, OUTPUTS, false)).toHaveLength(2);
    expect(settle(root, OUTPUTS, true)).toEqual([]);
  });
});
