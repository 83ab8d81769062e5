import { createTwoFilesPatch } from 'diff';
import type { PolicyDiff } from '#api/contract';
import type { PolicyFileText } from './read.ts';

/** Milliseconds the comparison may take: two texts without a common line would take minutes. */
const TIMEOUT_MS = 2_000;

/** The unified diff from the present file to a proposed text, as `patch` and `git apply` take it. */
export function policyDiff({ text, path }: PolicyFileText, proposed: string): PolicyDiff {
  if (text === proposed) return { diff: '', changed: false };
  const from = text === undefined ? '/dev/null' : `a/${path}`;
  const options = { context: 3, timeout: TIMEOUT_MS } as const;
  const patch = createTwoFilesPatch(from, `b/${path}`, text ?? '', proposed, undefined, undefined, options);
  // Too different to compare in time: everything goes and everything comes.
  return { diff: patch ?? replaced(from, path, text ?? '', proposed), changed: true };
}

function replaced(from: string, path: string, before: string, after: string): string {
  const lines = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
  const [old, now] = [lines(before), lines(after)];
  const head = `--- ${from}\n+++ b/${path}\n@@ -${Math.min(1, old.length)},${old.length} +1,${now.length} @@\n`;
  return (
    head + [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)].map((line) => `${line}\n`).join('')
  );
}
