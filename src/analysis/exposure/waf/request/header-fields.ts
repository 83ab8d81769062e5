import { reason } from '../reason.ts';
import type { Pair } from './arguments.ts';
import { HEADER_LIMIT } from './limits.ts';
import {
  cutPairs,
  type MatchScope,
  type OversizeHandling,
  oversizeReading,
  pairFilter,
  textsOfPairs,
} from './pairs.ts';
import { ABSENT, type Field, seen, seenAs } from './reading.ts';
import type { RequestText } from './request-text.ts';

/** `: ` and the end of the line. */
const SEPARATOR_BYTES = 4;

const SEVERAL = reason('repeated-header-undocumented');
const NAME_CASE = reason('header-name-case-undocumented');

const asIs = (text: string): string => text;
const lowered = (text: string): string => text.toLowerCase();

/**
 * One header by its name. Whether a repeated one is inspected value by value or joined, and what becomes of one behind
 * the limit, is not documented.
 */
export function singleHeader(name: string): Field {
  const lower = name.toLowerCase();
  return {
    key: `header ${lower}`,
    name: `header:${lower}`,
    read: (request) => {
      const values = request.headerValues(lower);
      if (values.length === 0) return ABSENT;
      if (values.length === 1 && !isLong(request)) return seen(values);
      const reached = cutPairs(pairsOf(request), HEADER_LIMIT, SEPARATOR_BYTES).views.map((pairs) =>
        pairs.filter((pair) => pair.name.toLowerCase() === lower).map(({ value = '' }) => value),
      );
      const views = [values, ...reached].flatMap((view) =>
        view.length < 2 ? [view] : [view, [view.join(',')], [view.join(', ')]],
      );
      return seenAs(views, SEVERAL);
    },
  };
}

/** All headers or some, cookies among them. The case in which names are inspected is not documented. */
export function headers(
  pattern: unknown,
  scope: MatchScope,
  handling: OversizeHandling | undefined,
): Field | undefined {
  const filter = pairFilter(pattern, 'Headers', lowered);
  if (filter === undefined) return undefined;
  return {
    key: `headers ${scope} ${handling} ${filter.key}`,
    name: 'headers',
    read: (request) => {
      if (scope === 'VALUE' && !isLong(request)) return seen(valuesOf(request, filter.has));
      const cut = cutPairs(pairsOf(request), HEADER_LIMIT, SEPARATOR_BYTES);
      const decided = oversizeReading('header', cut.kind, handling);
      if (decided !== undefined) return decided;
      const casings = scope === 'VALUE' ? [asIs] : [asIs, lowered];
      return seenAs(
        cut.views.flatMap((pairs) => casings.map((keyOf) => textsOfPairs(pairs, scope, filter.has, keyOf, 'name'))),
        NAME_CASE,
      );
    },
  };
}

/** The names in their order: `host:user-agent:accept`. */
export function headerOrder(handling: OversizeHandling | undefined): Field {
  return {
    key: `header-order ${handling}`,
    name: 'header-order',
    read: (request) => {
      const cut = cutPairs(pairsOf(request), HEADER_LIMIT, SEPARATOR_BYTES);
      const decided = oversizeReading('header-order', cut.kind, handling);
      if (decided !== undefined) return decided;
      const orders = cut.views.map((pairs) => pairs.map(({ name }) => name).join(':'));
      return seenAs(
        orders.flatMap((order) => [[lowered(order)], [order]]),
        NAME_CASE,
      );
    },
  };
}

function pairsOf({ request }: RequestText): readonly Pair[] {
  return request.headers.map(([name, value]) => ({ name, value }));
}

/** The plain case, in which nothing is cut and no name is inspected. */
function valuesOf({ request }: RequestText, has: (name: string) => boolean): readonly string[] {
  const values: string[] = [];
  for (const [name, value] of request.headers) if (has(name)) values.push(value);
  return values;
}

/** Whether some of the headers may be behind the limit. */
function isLong(request: RequestText): boolean {
  const { length } = request.request.headers;
  return length > HEADER_LIMIT.count || request.headerBytes + length * SEPARATOR_BYTES > HEADER_LIMIT.bytes;
}
