import { Cron } from 'croner';
import { z } from 'zod';
import { SEVERITIES, type Severity } from '#kernel';
import type { PolicyProblem } from './problem.ts';

/** A drill that is repeated: when, for whom, and how long there is to answer. */
export interface DrillEntry {
  readonly id: string;
  /** Cron, in UTC. */
  readonly every: string;
  readonly severity: Severity;
  /** Whoever the policy finds for the management account when absent. */
  readonly owner?: string | undefined;
  readonly hours: number;
}

/** Hours within which a drill is to be answered when nobody says otherwise: one working day. */
export const DEFAULT_DRILL_HOURS = 24;

/** The part `drills` of `policy.yaml`. */
export const drillsSchema = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'use lower-case letters, digits and hyphens')
        .describe('Name of the drill: unique.'),
      every: z.string().min(9).max(100).describe('When it begins, as cron in UTC: "0 9 1 * *".'),
      severity: z.enum(SEVERITIES).default('high').describe('Severity it pretends to have.'),
      owner: z.exactOptional(z.string().trim().min(1).max(200)).describe('Who is drilled.'),
      hours: z.int().min(1).max(720).default(DEFAULT_DRILL_HOURS).describe('Hours to answer in.'),
    }),
  )
  .max(50);

export function* drillProblems(drills: readonly DrillEntry[]): Iterable<PolicyProblem> {
  const ids = new Set<string>();
  for (const [index, { id, every }] of drills.entries()) {
    const path = ['drills', index];
    if (ids.has(id)) yield { path: [...path, 'id'], message: `\`${id}\` is the id of another drill too` };
    ids.add(id);
    if (cronOf(every) === undefined) yield { path: [...path, 'every'], message: `\`${every}\` is no cron expression` };
  }
}

/** Drills whose time came after `since` and not after `now`, each once however often it came. */
export function dueDrills(drills: readonly DrillEntry[], since: string, now: string): readonly DrillEntry[] {
  return drills.filter(({ every }) => {
    const next = cronOf(every)?.nextRun(new Date(since));
    return next !== undefined && next !== null && next.toISOString() <= now;
  });
}

function cronOf(expression: string): Cron | undefined {
  try {
    return new Cron(expression, { timezone: 'UTC', paused: true });
  } catch {
    return undefined;
  }
}
