import { reason } from '../reason.ts';
import { listOf, type Shape } from '../shape.ts';
import { NO, negate, type Truth, YES } from '../truth.ts';
import type { Condition } from './inspection.ts';

type Compile = (statement: unknown, pointer: string) => Condition;

/** All hold; as sure as the least sure part. */
export function andStatement(statement: Shape, pointer: string, compile: Compile): Condition | undefined {
  return parts(statement, pointer, compile, NO, (one, best) => one < best);
}

/** One holds; as sure as the surest. */
export function orStatement(statement: Shape, pointer: string, compile: Compile): Condition | undefined {
  return parts(statement, pointer, compile, YES, (one, best) => one > best);
}

/** Asks the parts until one settles it; the reason is that of the part that decides. Undefined without parts. */
function parts(
  statement: Shape,
  pointer: string,
  compile: Compile,
  settled: Truth,
  isBetter: (one: Truth, best: Truth) => boolean,
): Condition | undefined {
  const list = listOf(statement['Statements']);
  const conditions = list?.map((one, index) => compile(one, `${pointer}/Statements/${index}`));
  const [first, ...others] = conditions ?? [];
  if (first === undefined) return undefined;
  return (inspection) => {
    let best = first(inspection);
    let why = inspection.reason;
    for (const condition of others) {
      if (best === settled) break;
      const truth = condition(inspection);
      if (!isBetter(truth, best)) continue;
      best = truth;
      why = inspection.reason;
    }
    inspection.reason = why;
    return best;
  };
}

const NEGATED = reason('negated');

export function notStatement(statement: Shape, pointer: string, compile: Compile): Condition {
  const inner = compile(statement['Statement'], `${pointer}/Statement`);
  return (inspection) => {
    const truth = inner(inspection);
    // What is unknown or only likely is so for the same reason when it is negated.
    return inspection.because(negate(truth), truth === NO ? NEGATED : inspection.reason);
  };
}
