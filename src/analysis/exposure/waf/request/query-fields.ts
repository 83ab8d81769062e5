import { reason } from '../reason.ts';
import { applyPreParse, type PreParseTransformation } from '../transform/index.ts';
import { isArgument, type Pair, readArguments } from './arguments.ts';
import { ABSENT, type Field, seen, seenAs } from './reading.ts';
import type { RequestText } from './request-text.ts';

const NAMES = reason('argument-name-decoding-undocumented');
const NAMELESS = reason('argument-without-value-undocumented');

/**
 * Values of one argument; every occurrence counts. Whether names are decoded before they are compared is not documented.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html (read 2026-11-26)
 */
export function singleQueryArgument(name: string, preParse: readonly PreParseTransformation[]): Field {
  const lower = name.toLowerCase();
  return {
    key: `query-argument ${preParse.join(',')} ${lower}`,
    name: `query-argument:${lower}`,
    read: (request) => {
      const pairs = argumentsOf(request, preParse);
      if (pairs.length === 0) return ABSENT;
      const [plain, decoded] = [false, true].map((isDecoded) =>
        pairs.filter((pair) => isArgument(pair, lower, isDecoded)).map(({ value = '' }) => value),
      );
      return seenAs([plain ?? [], decoded ?? []], NAMES);
    },
  };
}

/** Values of all arguments. Whether an argument without `=` is a name or a value is not documented. */
export function allQueryArguments(preParse: readonly PreParseTransformation[]): Field {
  return {
    key: `query-arguments ${preParse.join(',')}`,
    name: 'query-arguments',
    read: (request) => {
      const pairs = argumentsOf(request, preParse);
      if (pairs.length === 0) return ABSENT;
      const values = pairs.map(({ value = '' }) => value);
      if (pairs.every(({ value }) => value !== undefined)) return seen(values);
      return seenAs([values, pairs.map(({ name, value = name }) => value)], NAMELESS);
    },
  };
}

function argumentsOf(request: RequestText, preParse: readonly PreParseTransformation[]): readonly Pair[] {
  if (preParse.length === 0) return request.arguments;
  return readArguments(applyPreParse(preParse, request.target.query ?? ''));
}
