import type { Severity } from '#kernel';
import { ADVISORY_LIMITS, type SourceProblem } from '../../contract.ts';

/** Words of vendors for severities; `important` and `moderate` are Red Hat's and Amazon's. */
const SEVERITY_WORDS: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  important: 'high',
  high: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
  minor: 'low',
  negligible: 'informational',
  none: 'informational',
  unimportant: 'informational',
};

/** Undefined when the word says nothing of a severity. */
export function severityOfWord(word: string): Severity | undefined {
  const plain = word.toLowerCase().replaceAll('*', '').trim();
  return Object.hasOwn(SEVERITY_WORDS, plain) ? SEVERITY_WORDS[plain] : undefined;
}

/** Whether text can be an id, a name or a version: neither empty nor long, nothing that moves a cursor. */
export function isPlain(text: string): boolean {
  return text.length > 0 && text.length <= ADVISORY_LIMITS.nameLength && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}

/** A title in one line. */
export function titleOf(...texts: readonly string[]): string {
  const text = texts.find((one) => one.trim() !== '') ?? '';
  const line = text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length <= ADVISORY_LIMITS.titleLength ? line : `${line.slice(0, ADVISORY_LIMITS.titleLength - 1)}…`;
}

/** Other names of an advisory: CVEs first, each once, without its own. */
export function aliasesOf(id: string, names: Iterable<string>): readonly string[] {
  const all = [...new Set(names)].filter((name) => name !== id && isPlain(name));
  const isCve = (name: string) => name.startsWith('CVE-');
  return [...all.filter(isCve), ...all.filter((name) => !isCve(name))];
}

export function problem(code: string, detail: string): SourceProblem {
  return { code, detail };
}
