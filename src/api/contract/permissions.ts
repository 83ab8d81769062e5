export const ROLES = ['viewer', 'security', 'admin'] as const;

/** What a route lets one do; each role holds a fixed set. A route without a permission does not start. */
export const PERMISSIONS = {
  viewer: ['estate:read', 'findings:read'],
  security: ['estate:read', 'findings:read', 'evidence:read', 'export:create'],
  admin: ['estate:read', 'findings:read', 'evidence:read', 'export:create', 'links:create'],
} as const;

export type Permission = (typeof PERMISSIONS)['admin'][number];
