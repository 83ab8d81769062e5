import type { styleText } from 'node:util';
import type { Severity } from '#kernel';

type Style = Parameters<typeof styleText>[0];

/** Colours of severities: always beside the word, never instead of it. */
export const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  informational: 'dim',
};

/** `2026-11-23` of a moment. */
export function day(at: string | undefined): string {
  return at?.slice(0, 10) ?? '';
}

/** The short form of an id that is unique enough to type: `yagura explain 3f2a91c04b7d`. */
export function shortId(id: string): string {
  return id.slice(0, 12);
}
