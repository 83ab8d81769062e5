import { z } from 'zod';
import { ROLES } from './permissions.ts';

export * from './permissions.ts';

export const Severity = z.enum(['informational', 'low', 'medium', 'high', 'critical']);

/** The body of every answer that is not 2xx. */
export const Problem = z.object({ code: z.string(), message: z.string(), mend: z.string() });

export const Role = z.enum(ROLES);

export type Problem = z.infer<typeof Problem>;
export type Role = z.infer<typeof Role>;
export type Severity = z.infer<typeof Severity>;
