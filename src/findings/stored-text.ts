import { canonicalJson, type Evidence } from '#kernel';

/**
 * Text as both engines give it back: PostgreSQL has no NUL character and UTF-8 no lone surrogates.
 * Without this a hostile name would be written anew by every run.
 */
export function storedText(text: string): string {
  return text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** A flat record as JSON text with sorted keys; empty ones, the most frequent, at no cost. */
export function storedRecord(record: Readonly<Record<string, unknown>>): string {
  for (const key in record) if (Object.hasOwn(record, key)) return canonicalJson(record);
  return '{}';
}

/** Evidence as JSON text, members always in this order. */
export function storedEvidence(evidence: readonly Evidence[]): string {
  return JSON.stringify(
    evidence.map(({ kind, observedAt, pointer, source, value }) => ({ kind, observedAt, pointer, source, value })),
  );
}

/**
 * Stored evidence without the times of looking, which every look changes. Quotes inside JSON strings are escaped,
 * so the pattern can only meet the member itself.
 */
export function withoutTimes(storedEvidenceText: string): string {
  return storedEvidenceText.replaceAll(/"observedAt":"[^"]*"/g, '');
}
