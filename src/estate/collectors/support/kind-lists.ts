import type { ConfigurationOf, Kind } from '../../model/index.ts';
import type { Collected, CollectorContext } from '../contract.ts';
import { item, stored } from './item.ts';

/** One list of a service, whose elements are items of one kind as they stand. */
export interface KindList {
  readonly kind: Kind;
  readonly collect: (context: CollectorContext) => AsyncIterable<Collected>;
}

/** `pages` asks for the list; `of` takes the elements out of a page, in the SDK's type of the kind. */
export function kindList<K extends Kind, P>(
  kind: K,
  pages: (context: CollectorContext) => AsyncIterable<P>,
  of: (page: P) => readonly object[] | undefined,
): KindList {
  return {
    kind,
    async *collect(context) {
      for await (const page of attemptedPages(context, kind, pages(context))) {
        for (const one of of(page) ?? []) yield item(kind, stored(one) as ConfigurationOf<K>, context.target);
      }
      context.finished(kind);
    },
  };
}

/** One list after the other; one that is refused costs the others nothing. */
export async function* collectLists(context: CollectorContext, lists: readonly KindList[]): AsyncIterable<Collected> {
  for (const list of lists) yield* list.collect(context);
}

/** Pages until the first that gives no answer, which is noted against the kinds. */
export async function* attemptedPages<P>(
  context: CollectorContext,
  kinds: Kind | readonly Kind[],
  pages: AsyncIterable<P>,
): AsyncIterable<P> {
  const iterator = pages[Symbol.asyncIterator]();
  for (;;) {
    const step = await context.attempt(kinds, [kinds].flat().join(', '), () => iterator.next());
    if (step === undefined || step.done === true) return;
    yield step.value;
  }
}

/** The one answer of a call that knows no pages, as if it had one. */
export async function* onePage<T>(ask: () => Promise<T>): AsyncIterable<T> {
  yield await ask();
}

/** Pages of a call for which the SDK has no paginator. A token that leads nowhere new ends them. */
export async function* tokenPages<P>(
  ask: (token: string | undefined) => Promise<P>,
  tokenOf: (page: P) => string | undefined,
): AsyncIterable<P> {
  let token: string | undefined;
  for (;;) {
    const page = await ask(token);
    yield page;
    const next = tokenOf(page);
    if (next === undefined || next === '' || next === token) return;
    token = next;
  }
}
