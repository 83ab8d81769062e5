import { describe, expect, test } from 'vitest';
import { world } from '../../tools/lint/rules/world.ts';
import { bites } from './planted.ts';

describe('arch/world', () => {
  test.each([
    ["import { readFileSync } from 'node:fs';", 'node:fs'],
    ["import { request } from 'node:http';", 'node:http'],
    ["import { connect } from 'node:net';", 'node:net'],
    ["import { spawn } from 'node:child_process';", 'node:child_process'],
    ["import { setTimeout as wait } from 'node:timers/promises';", 'node:timers/promises'],
    ["import { randomBytes } from 'node:crypto';", 'node:crypto'],
    ["const fs = await import('node:fs');", 'node:fs'],
    ['const a = Date.now();', 'Date.now'],
    ['const a = new Date();', 'new Date()'],
    ['const a = Date();', 'Date()'],
    ['const a = Math.random();', 'Math.random'],
    ['const a = performance.now();', 'performance.now'],
    ["const a = process.env['HOME'];", 'process.env'],
    ["console.log('a');", 'console.log'],
    ['setTimeout(() => {}, 1);', 'setTimeout()'],
    ["const a = await fetch('https://example.com');", 'fetch()'],
    ['const a = crypto.randomUUID();', 'crypto.randomUUID'],
  ])('%s is refused', async (code, what) => {
    expect(await bites(world, { 'src/analysis/a.ts': code })).toEqual([
      `src/analysis/a.ts:1 \`${what}\` touches the world outside src/platform`,
    ]);
  });

  test.each([
    ['src/analysis/a.ts', "const a = new Date('2026-11-23T00:00:00Z');\nconst b = new Date(0);"],
    ['src/analysis/a.ts', "import { createHash } from 'node:crypto';\nimport { join } from 'node:path';"],
    ['src/api/a.ts', "import type { Socket } from 'node:net';"],
    ['src/analysis/a.ts', '// Date.now() is refused\nconst console = "console.log()";'],
    ['src/platform/runtime/clock.ts', 'const a = Date.now();'],
    ['src/main/yagura.ts', 'const a = process.argv;'],
    ['src/analysis/a.test.ts', 'const a = Date.now();'],
  ])('%s: %s is allowed', async (path, code) => {
    expect(await bites(world, { [path]: code })).toEqual([]);
  });
});
