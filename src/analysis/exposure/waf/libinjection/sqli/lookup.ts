import { upper } from '../ascii.ts';
import { LONG_FINGERPRINTS, SHORT_FINGERPRINTS } from '../data/fingerprints.ts';
import { KEYWORDS } from '../data/keywords.ts';
import type { Category } from './token.ts';

let categories: ReadonlyMap<string, Category> | undefined;
/** First words of phrases. */
let heads: ReadonlySet<string> | undefined;
let fingerprints: ReadonlySet<string> | undefined;

/** The category of a word, phrase or operator of SQL; empty for any other. */
export function categoryOf(word: string): Category {
  categories ??= new Map(
    Object.entries(KEYWORDS).flatMap(([category, words]) =>
      words
        .trim()
        .split(/,\s+/)
        .map((one) => [one, category] as const),
    ),
  );
  return categories.get(upper(word)) ?? '';
}

/** Whether a phrase may begin with the word: few do, and joining two words to look them up takes longer. */
export function isHead(word: string): boolean {
  heads ??= new Set(
    Object.values(KEYWORDS)
      .flatMap((words) => words.trim().split(/,\s+/))
      .flatMap((phrase) => phrase.split(' ').map((_, count, parts) => parts.slice(0, count).join(' '))),
  );
  return heads.has(upper(word));
}

/** Whether a sequence of categories is one that injections have. */
export function isKnownFingerprint(fingerprint: string): boolean {
  fingerprints ??= readFingerprints();
  return fingerprints.has(fingerprint.toUpperCase());
}

function readFingerprints(): ReadonlySet<string> {
  const all = new Set(SHORT_FINGERPRINTS.trim().split(/\s+/));
  for (const row of LONG_FINGERPRINTS.trim().split(/\s+/)) {
    for (let at = 3; at < row.length; at += 2) all.add(row.slice(0, 3) + row.slice(at, at + 2));
  }
  return all;
}
