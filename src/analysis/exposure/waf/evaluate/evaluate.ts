import type { EvaluateOptions, Evaluation, HttpRequest } from '../contract.ts';
import { RequestText } from '../request/request-text.ts';
import type { CompiledWebAcl } from './compile.ts';
import { Inspection } from './inspection.ts';
import { ALWAYS } from './rule.ts';
import { visitAll } from './rule-list.ts';
import { Walk } from './walk.ts';

const NO_OPTIONS: EvaluateOptions = {};

/** What a WebACL does with one request. */
export function evaluate(
  compiled: CompiledWebAcl,
  request: HttpRequest,
  options: EvaluateOptions = NO_OPTIONS,
): Evaluation {
  const inspection = new Inspection(new RequestText(request), compiled.slots.count, options);
  const walk = new Walk();
  for (const list of compiled.lists) {
    if (walk.isOver) break;
    visitAll(list, inspection, walk, ALWAYS);
  }
  return walk.finish(compiled.defaultAction, inspection.labels.present());
}
