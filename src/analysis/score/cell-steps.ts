import type { ScoreCause } from './causes.ts';
import type { Cell } from './state.ts';

/** One cause and what the cell is after it. */
export interface CellStep {
  readonly cause: ScoreCause;
  readonly cell: Cell;
}

/**
 * Leads from one cell to another by causes, in their order: exceptions, then sight, then what happened to the resources.
 * Each cause explains as much as it can by itself; the last step arrives at `after`.
 */
export function cellSteps(before: Cell, after: Cell): CellStep[] {
  const steps: CellStep[] = [];
  if (sameCell(before, after)) return steps;
  let at = before;
  const move = (cause: ScoreCause, cell: Cell) => {
    if (sameCell(at, cell)) return;
    steps.push({ cause, cell });
    at = cell;
  };
  move('exception-ended', exceptionsEnded(at, after));
  move('exception-began', exceptionsBegan(at, after));
  const sight = sightChange(at, after);
  if (sight === 'lost') move('lost-data', { ...seenBoth(Math.min, at, after), ...sightOf(after) });
  if (sight === 'restored') move('sight-restored', { ...seenBoth(Math.max, at, after), ...sightOf(after) });
  move(resourceCause(at, after, judged(before) === 0), after);
  return steps;
}

export function sameCell(a: Cell, b: Cell): boolean {
  for (const member in a) if (a[member as keyof Cell] !== b[member as keyof Cell]) return false;
  return true;
}

/** Findings that show again because nothing hides them any more; one that was mended meanwhile is not among them. */
function exceptionsEnded(at: Cell, after: Cell): Cell {
  const failed = between(0, at.exceptedFailed - after.exceptedFailed, after.failed - at.failed);
  const unknown = between(0, at.exceptedUnknown - after.exceptedUnknown, after.unknown - at.unknown);
  return shift(at, -failed, -unknown);
}

function exceptionsBegan(at: Cell, after: Cell): Cell {
  const failed = between(0, after.exceptedFailed - at.exceptedFailed, at.failed);
  const unknown = between(0, after.exceptedUnknown - at.exceptedUnknown, at.unknown);
  return shift(at, failed, unknown);
}

/** Puts subjects under exceptions (below zero: out of them). */
function shift(cell: Cell, failed: number, unknown: number): Cell {
  return {
    ...cell,
    failed: cell.failed - failed,
    exceptedFailed: cell.exceptedFailed + failed,
    unknown: cell.unknown - unknown,
    exceptedUnknown: cell.exceptedUnknown + unknown,
  };
}

function between(lowest: number, a: number, b: number): number {
  return Math.max(lowest, Math.min(a, b));
}

function sightChange(at: Cell, after: Cell): 'lost' | 'restored' | undefined {
  const blinded = Number(after.blind !== '') - Number(at.blind !== '');
  const unseen = after.notLookedAt - at.notLookedAt;
  if (blinded > 0 || unseen > 0) return 'lost';
  if (blinded < 0 || unseen < 0) return 'restored';
  const unknown = after.unknown + after.exceptedUnknown - at.unknown - at.exceptedUnknown;
  return unknown > 0 ? 'lost' : unknown < 0 ? 'restored' : undefined;
}

function sightOf({ blind, notLookedAt, unknown, exceptedUnknown }: Cell) {
  return { blind, notLookedAt, unknown, exceptedUnknown };
}

/** What can be said with either sight: what went with the sight is lost, what came with it was there before. */
function seenBoth(choose: (a: number, b: number) => number, at: Cell, after: Cell): Cell {
  return {
    ...at,
    passed: choose(at.passed, after.passed),
    failed: choose(at.failed, after.failed),
    exceptedFailed: choose(at.exceptedFailed, after.exceptedFailed),
    notApplicable: choose(at.notApplicable, after.notApplicable),
  };
}

function resourceCause(at: Cell, after: Cell, wasEmpty: boolean): ScoreCause {
  const [had, has] = [judged(at), judged(after)];
  if (wasEmpty && had === 0 && has > 0) return 'new-resource';
  if (had > 0 && has === 0) return 'resource-gone';
  const failing = after.failed + after.exceptedFailed - at.failed - at.exceptedFailed;
  if (failing > 0) return 'new-violation';
  if (failing < 0) return after.passed <= at.passed && has < had ? 'resource-gone' : 'fix';
  return after.passed < at.passed ? 'resource-gone' : 'new-resource';
}

/** Subjects of which something is said. */
function judged(cell: Cell): number {
  return cell.passed + cell.failed + cell.unknown + cell.exceptedFailed + cell.exceptedUnknown;
}
