import type { Instant } from '#kernel';
import { Fault } from '#kernel';
import type { Advisory, AdvisorySource, Feed, Intelligence, SourceDocument, SourceReading } from '../contract.ts';
import { documentsOf } from './documents.ts';
import type { createTally } from './tally.ts';

/** What came of reading so far. */
export interface FeedContent {
  /** Advisories in portions, as they are read. */
  readonly advisories: AsyncIterable<readonly Advisory[]>;
  /** Whole only when the advisories have been read to their end. */
  readonly intelligence: ReadonlyMap<string, object>;
  readonly asOf: () => Instant | undefined;
}

const PORTION = 500;

/** Reads a fetched file document by document. What a source's reader throws is its own mistake and costs the document. */
export function readFeed(
  path: string,
  source: AdvisorySource,
  feed: Feed,
  tally: ReturnType<typeof createTally>,
  signal: AbortSignal,
): FeedContent {
  const intelligence = new Map<string, object>();
  let asOf: Instant | undefined;

  async function* advisories(): AsyncGenerator<readonly Advisory[]> {
    const joined = feed.joined ? new Map<string, Advisory>() : undefined;
    let portion: Advisory[] = [];
    for await (const document of documentsOf(path, feed)) {
      if (signal.aborted) throw new Fault('interrupted', 'the update was stopped', { mend: 'run the command again' });
      if ('code' in document) {
        tally.add(document);
        continue;
      }
      const reading = readDocument(source, feed, document);
      for (const problem of reading.problems) tally.add(problem);
      for (const fact of reading.intelligence ?? []) addFact(intelligence, fact);
      if (reading.asOf && (asOf === undefined || reading.asOf > asOf)) asOf = reading.asOf;
      for (const one of reading.advisories ?? []) {
        if (one.modifiedAt && (asOf === undefined || one.modifiedAt > asOf)) asOf = one.modifiedAt;
        if (joined) joined.set(one.id, join(joined.get(one.id), one));
        else portion.push(one);
      }
      if (portion.length < PORTION) continue;
      yield portion;
      portion = [];
    }
    if (joined) yield* portionsOf([...joined.values()]);
    else yield portion;
  }

  return { advisories: advisories(), intelligence, asOf: () => asOf };
}

export function readDocument(source: AdvisorySource, feed: Feed, document: SourceDocument): SourceReading {
  try {
    return source.read(document, feed);
  } catch (thrown) {
    return { problems: [{ code: 'reader-failed', detail: `${document.name}: ${String(thrown)}` }] };
  }
}

function addFact(facts: Map<string, object>, { cve, facts: fact }: Intelligence): void {
  facts.set(cve, fact);
}

function join(known: Advisory | undefined, more: Advisory): Advisory {
  if (known === undefined) return more;
  const title = known.title === '' ? more.title : known.title;
  return { ...known, title, affected: [...known.affected, ...more.affected] };
}

function* portionsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += PORTION) yield all.slice(from, from + PORTION);
}
