import { z } from 'zod';

/** A statement about a vulnerability (VEX) that is believed here until its end. */
export const Statement = z.object({
  id: z.string(),
  document: z.string(),
  vulnerability: z.string(),
  aliases: z.array(z.string()).readonly(),
  status: z.enum(['not-affected', 'affected', 'fixed', 'under-investigation']),
  justification: z.string().optional(),
  detail: z.string().optional(),
  author: z.string().optional(),
  /** What it is about, cut to the first. */
  products: z.array(z.string()).readonly(),
  productsTotal: z.number(),
  approvedBy: z.string(),
  keptAt: z.string(),
  until: z.string(),
  isOver: z.boolean(),
  /** Findings that it hides since the last analysis. */
  hides: z.number(),
});
export type Statement = z.infer<typeof Statement>;

export const StatementList = z.object({ items: z.array(Statement).readonly(), total: z.number() });
export type StatementList = z.infer<typeof StatementList>;

/** A VEX document (OpenVEX, or CycloneDX with analyses) to be believed. */
export const NewStatements = z.strictObject({
  /** Its name: what came under that name before is no longer believed. */
  document: z.string().min(1).max(200),
  text: z.string().min(2).max(1_000_000),
  /** Last day, `2027-03-31`; left out: half a year. */
  until: z.string().max(40).optional(),
});
export type NewStatements = z.infer<typeof NewStatements>;

export const StatementsKept = z.object({
  document: z.string(),
  until: z.string(),
  kept: z.number(),
  dropped: z.number(),
  ended: z.number(),
  /** Parts of the document that could not be read, and the first of them. */
  problems: z.number(),
  problem: z.object({ code: z.string(), pointer: z.string() }).optional(),
});
export type StatementsKept = z.infer<typeof StatementsKept>;
