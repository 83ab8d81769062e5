import type { HttpRequest, WafContext } from '../contract.ts';
import { type CompiledWebAcl, compileWebAcl } from '../evaluate/compile.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { parseRequest } from '../request/parse.ts';
import { wcuOfStatement } from '../wcu.ts';
import type { PatchTools, WafRule } from './contract.ts';

/** A load balancer sees least of a body: what is blocked there is blocked everywhere. */
const CONTEXT: WafContext = {
  resource: 'load-balancer',
  ruleGroups: new Map(),
  ipSets: new Map(),
  regexPatternSets: new Map(),
  managed: () => undefined,
};

/** The evaluator as a patch is made with it. */
export function patchTools(): PatchTools {
  const compiled = new WeakMap<WafRule, CompiledWebAcl>();
  const compile = (rule: WafRule): CompiledWebAcl => {
    const known = compiled.get(rule);
    if (known !== undefined) return known;
    const made = compileWebAcl({ DefaultAction: { Allow: {} }, Rules: [rule] }, CONTEXT);
    compiled.set(rule, made);
    return made;
  };
  return {
    parse: parseRequest,
    blocks: (rule, request: HttpRequest) => {
      const { action, certainty } = evaluate(compile(rule), request);
      return action === 'block' && certainty === 'proved';
    },
    // What cannot be counted would not be taken by AWS: it never wins.
    wcuOf: (statement) => wcuOfStatement(statement) ?? Number.MAX_SAFE_INTEGER,
  };
}
