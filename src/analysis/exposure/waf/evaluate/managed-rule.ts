import type { ManagedField, ManagedRuleFacts } from '../contract.ts';
import { reason } from '../reason.ts';
import { cookies } from '../request/cookie-fields.ts';
import { headers, singleHeader } from '../request/header-fields.ts';
import { METHOD, QUERY_STRING, URI_PATH } from '../request/plain-fields.ts';
import { allQueryArguments } from '../request/query-fields.ts';
import type { Field } from '../request/reading.ts';
import { applyTransformation } from '../transform/index.ts';
import { DOCUMENTED, DOCUMENTED_NO, LIKELY, NO, type Truth, UNKNOWN } from '../truth.ts';
import type { Compiler } from './compiler.ts';
import type { Condition, Inspection } from './inspection.ts';
import { judgeSqli, judgeXss } from './injection.ts';

/** What can be said of a managed rule without its pattern. */
export interface Documented {
  readonly ask: Condition;
  /** Whether a field that it inspects has anything in it. */
  readonly hasContent: (inspection: Inspection) => boolean;
  /** Whether more of the body was sent than is inspected. */
  readonly isCut: (inspection: Inspection) => boolean;
}

const NOT_PUBLISHED = reason('managed-rule-not-published');
const EMPTY = reason('field-empty');
const CLEAN_CLIENT = reason('clean-client');
const AS_DOCUMENTED = reason('as-documented');

export function documentedRule(rule: ManagedRuleFacts, compiler: Compiler): Documented {
  const reads = rule.fields.map((field) => textsReader(field, compiler));
  const textsOf = (inspection: Inspection) => reads.flatMap((read) => read(inspection));
  const { bodyLimit } = compiler;
  const judge = judgeOf(rule);
  return {
    hasContent: (inspection) => textsOf(inspection).some((text) => text !== ''),
    isCut: ({ text }) => rule.fields.includes('body') && text.body.length > (bodyLimit ?? 0),
    ask(inspection) {
      if (rule.judges === 'client') {
        return inspection.options.cleanClient === true
          ? inspection.because(DOCUMENTED_NO, CLEAN_CLIENT)
          : inspection.because(UNKNOWN, NOT_PUBLISHED);
      }
      const texts = textsOf(inspection);
      if (judge !== undefined) {
        const truth = judge(texts);
        return inspection.because(truth, truth === UNKNOWN ? NOT_PUBLISHED : AS_DOCUMENTED);
      }
      return texts.every((text) => text === '')
        ? inspection.because(DOCUMENTED_NO, EMPTY)
        : inspection.because(UNKNOWN, NOT_PUBLISHED);
    },
  };
}

type Judge = (texts: readonly string[]) => Truth;

/** The conditions that AWS documents; undefined when there is none, or without what it needs. */
function judgeOf({ statement, limit, values }: ManagedRuleFacts): Judge | undefined {
  switch (statement) {
    case 'size':
      return limit === undefined ? undefined : (texts) => documented(texts.some((text) => text.length > limit));
    case 'missing':
      // Of a field that is there and empty nothing is documented.
      return (texts) =>
        texts.length > 0 && texts.every((text) => text === '') ? UNKNOWN : documented(texts.length === 0);
    case 'equals':
      return values === undefined ? undefined : (texts) => documented(texts.some((text) => values.includes(text)));
    case 'sqli':
      return (texts) => detected(texts, judgeSqli);
    case 'xss':
      return (texts) => detected(texts, judgeXss);
    case undefined:
      return undefined;
  }
}

function documented(holds: boolean): Truth {
  return holds ? DOCUMENTED : DOCUMENTED_NO;
}

/** Which transformations come first is not documented: what is not found is unknown unless there is nothing to find. */
function detected(texts: readonly string[], judge: (text: string) => Truth): Truth {
  const asked = texts.flatMap((text) => [text, applyTransformation('URL_DECODE_UNI', text)]).map(judge);
  if (asked.includes(LIKELY)) return LIKELY;
  return asked.every((truth) => truth === NO) ? DOCUMENTED_NO : UNKNOWN;
}

function textsReader(field: ManagedField, { slots }: Compiler): (inspection: Inspection) => readonly string[] {
  // Size limits are documented for the whole body, and content behind the limit is told by `isCut`.
  if (field === 'body') return ({ text }) => (text.body === '' ? [] : [text.body]);
  const read = slots.reader(fieldOf(field), []);
  return (inspection) => read(inspection).views[0] ?? [];
}

const ALL = { All: {} };

function fieldOf(field: Exclude<ManagedField, 'body'>): Field {
  if (field === 'uri-path') return URI_PATH;
  if (field === 'query-string') return QUERY_STRING;
  if (field === 'query-arguments') return allQueryArguments([]);
  if (field === 'method') return METHOD;
  if (field === 'headers') return headers(ALL, 'VALUE', 'CONTINUE') ?? METHOD;
  if (field === 'cookies') return cookies(ALL, 'VALUE', 'CONTINUE') ?? METHOD;
  return singleHeader(field.slice('header:'.length));
}
