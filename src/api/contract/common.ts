import { z } from 'zod';

export const Severity = z.enum(['informational', 'low', 'medium', 'high', 'critical']);

/** The body of every answer that is not 2xx. */
export const Problem = z.object({ code: z.string(), message: z.string(), mend: z.string() });

export const ROLES = ['viewer', 'security', 'admin'] as const;

export const Role = z.enum(ROLES);

/** What a route lets one do; each role holds a fixed set. A route without a permission does not start. */
export const PERMISSIONS = {
  viewer: ['estate:read', 'findings:read'],
  security: ['estate:read', 'findings:read', 'evidence:read', 'export:create'],
  admin: ['estate:read', 'findings:read', 'evidence:read', 'export:create', 'links:create'],
} as const;

export type Permission = (typeof PERMISSIONS)['admin'][number];

export type Problem = z.infer<typeof Problem>;
export type Role = z.infer<typeof Role>;
export type Severity = z.infer<typeof Severity>;
