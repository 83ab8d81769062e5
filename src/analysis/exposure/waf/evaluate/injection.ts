import { detectSqli, detectXss } from '../libinjection/index.ts';
import { notUnderstood, reason } from '../reason.ts';
import { oneOf, type Shape } from '../shape.ts';
import { LIKELY, LIKELY_NO, NO, type Truth, UNKNOWN } from '../truth.ts';
import type { Compiler } from './compiler.ts';
import { type Condition, unknownBecause } from './inspection.ts';
import { textCondition } from './text-condition.ts';

/**
 * AWS does not publish the engines behind these statements. libinjection's published method stands in for them: what it
 * finds is likely found, and what it does not find is likely not found, unless it is nothing any engine could find.
 */
export function sqliMatch(statement: Shape, compiler: Compiler): Condition {
  const { SensitivityLevel: level } = statement;
  if (level !== undefined && oneOf(['LOW', 'HIGH'], level) === undefined) {
    return unknownBecause(notUnderstood('SensitivityLevel'));
  }
  return textCondition(statement, compiler, { test: judgeSqli, why: (truth, field) => why('sqli', truth, field) });
}

export function xssMatch(statement: Shape, compiler: Compiler): Condition {
  return textCondition(statement, compiler, { test: judgeXss, why: (truth, field) => why('xss', truth, field) });
}

export function judgeSqli(text: string): Truth {
  if (isWord(text)) return NO;
  return detectSqli(text).isSqli ? LIKELY : LIKELY_NO;
}

export function judgeXss(text: string): Truth {
  if (isWord(text)) return NO;
  // Its states are left by `<` alone and an attribute needs its `=`: without both it finds nothing.
  if (!text.includes('<') && !text.includes('=')) return LIKELY_NO;
  return detectXss(text) ? LIKELY : LIKELY_NO;
}

/** One word of letters and digits, or nothing: no language is injected with it. */
function isWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLetter && !(code >= 48 && code <= 57) && code !== 95) return false;
  }
  return true;
}

function why(engine: string, truth: Truth, field: string) {
  if (truth === UNKNOWN) return reason(`${engine}-unknown`, { field });
  return reason(truth > UNKNOWN ? `${engine}-detected` : `${engine}-not-detected`, { field });
}
