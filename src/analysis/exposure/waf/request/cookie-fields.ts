import { reason } from '../reason.ts';
import { COOKIE_LIMIT } from './limits.ts';
import {
  cutPairs,
  type MatchScope,
  type OversizeHandling,
  oversizeReading,
  pairFilter,
  textsOfPairs,
} from './pairs.ts';
import { ABSENT, type Field, seenAs } from './reading.ts';

/** `=` and `; `. */
const SEPARATOR_BYTES = 3;

const NAMELESS = reason('cookie-without-value-undocumented');

const asIs = (text: string): string => text;

/**
 * All cookies or some; names are compared with their case. Whether a cookie without `=` is a name or a value is not
 * documented. https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html (read 2026-11-26)
 */
export function cookies(
  pattern: unknown,
  scope: MatchScope,
  handling: OversizeHandling | undefined,
): Field | undefined {
  const filter = pairFilter(pattern, 'Cookies', asIs);
  if (filter === undefined) return undefined;
  return {
    key: `cookies ${scope} ${handling} ${filter.key}`,
    name: 'cookies',
    read: (request) => {
      if (request.cookies.length === 0) return ABSENT;
      const cut = cutPairs(request.cookies, COOKIE_LIMIT, SEPARATOR_BYTES);
      const decided = oversizeReading('cookie', cut.kind, handling);
      if (decided !== undefined) return decided;
      const hasBare = request.cookies.some(({ value }) => value === undefined);
      const bares = hasBare ? (['name', 'value'] as const) : (['name'] as const);
      return seenAs(
        cut.views.flatMap((pairs) => bares.map((bare) => textsOfPairs(pairs, scope, filter.has, asIs, bare))),
        NAMELESS,
      );
    },
  };
}
