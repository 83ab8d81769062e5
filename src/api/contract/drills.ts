import { z } from 'zod';
import { Severity } from './common.ts';

export const DrillHop = z.object({
  /** `found`, `decided`, `queued`, `sent:<channel>`, `acknowledged`, `missed`. */
  hop: z.string(),
  at: z.string(),
  /** Since the hop before. */
  seconds: z.number(),
  detail: z.string(),
});

export const Drill = z.object({
  id: z.string(),
  state: z.enum(['running', 'acknowledged', 'missed']),
  severity: Severity,
  owner: z.string(),
  startedAt: z.string(),
  startedBy: z.string(),
  deadline: z.string(),
  endedAt: z.string().optional(),
  endedBy: z.string().optional(),
  /** From the beginning to the acknowledgement. */
  secondsToAnswer: z.number().optional(),
  findingId: z.string(),
});

export const DrillDetail = Drill.extend({ hops: z.array(DrillHop) });

export const DrillList = z.object({
  /** The newest two hundred, newest first. */
  items: z.array(Drill),
  total: z.number(),
  acknowledged: z.number(),
  missed: z.number(),
  /** Half of the drills that were answered took no longer. */
  medianSeconds: z.number().optional(),
});

export const NewDrill = z.strictObject({
  severity: Severity.default('high'),
  owner: z.string().trim().min(1).max(200).optional(),
  hours: z.number().int().min(1).max(720).default(24),
});

export type Drill = z.infer<typeof Drill>;
export type DrillDetail = z.infer<typeof DrillDetail>;
export type DrillHop = z.infer<typeof DrillHop>;
export type DrillList = z.infer<typeof DrillList>;
