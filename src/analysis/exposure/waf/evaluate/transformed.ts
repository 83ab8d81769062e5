import { type Reason, reason } from '../reason.ts';
import { type Reading, seenAs, type Texts } from '../request/reading.ts';
import {
  applyTransformation,
  otherReadings,
  TEXT_TRANSFORMATIONS,
  type TextTransformation,
} from '../transform/index.ts';
import { UNKNOWN } from '../truth.ts';

/** Ways to read a field and its transformations that are followed; a chain of many doubts is unknown. */
const MAX_VIEWS = 16;

const TOO_MANY: Reading = { views: [], decided: { truth: UNKNOWN, reason: reason('too-many-readings') } };

const DOUBTS: ReadonlyMap<TextTransformation, Reason> = new Map(
  TEXT_TRANSFORMATIONS.map((kind) => [kind, reason('transformation-undocumented', { kind })]),
);

/** A reading after one transformation, with a view for each way in which the transformation may be meant. */
export function transformed(reading: Reading, kind: TextTransformation): Reading {
  if (reading.decided !== undefined) return reading;
  const views: Texts[] = [];
  let isSame = true;
  for (const texts of reading.views) {
    const made: string[] = [];
    let others: (readonly string[])[] | undefined;
    for (const text of texts) {
      const after = hasNothing(kind, text) ? text : applyTransformation(kind, text);
      const ways = hasNothing(kind, text) ? NONE : otherReadings(kind, text);
      if (after !== text) isSame = false;
      if (ways.length > 0) {
        others ??= [];
        others[made.length] = ways;
      }
      made.push(after);
    }
    views.push(made);
    if (others !== undefined) {
      isSame = false;
      addWays(views, made, others);
    }
    if (views.length > MAX_VIEWS) return TOO_MANY;
  }
  if (isSame) return reading;
  if (views.length === 1) return { views };
  return seenAs(views, reading.doubt ?? DOUBTS.get(kind) ?? reason('transformation-undocumented', { kind }));
}

const NONE: readonly string[] = [];

/** One view for each other way; a text that has no such way stays as it was made. */
function addWays(views: Texts[], made: Texts, others: readonly (readonly string[] | undefined)[]): void {
  const ways = Math.max(...others.map((one) => one?.length ?? 0));
  for (let way = 0; way < ways && views.length <= MAX_VIEWS; way++) {
    views.push(made.map((text, index) => others[index]?.[way] ?? text));
  }
}

/** Whether the text is plainly left as it is. */
function hasNothing(kind: TextTransformation, text: string): boolean {
  if (kind === 'URL_DECODE' || kind === 'URL_DECODE_UNI') return !text.includes('%') && !text.includes('+');
  return kind === 'HTML_ENTITY_DECODE' && !text.includes('&');
}
