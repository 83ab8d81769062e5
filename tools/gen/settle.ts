import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from './generator.ts';

/** The outputs that differ from the disk; unless only checking, they are written. */
export function settle(root: string, outputs: readonly Output[], check: boolean): string[] {
  const stale = outputs.filter(({ path, text }) => readText(join(root, path)) !== text);
  if (!check) {
    for (const { path, text } of stale) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  return stale.map(({ path }) => path);
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
