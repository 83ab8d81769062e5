export const ROLES = ['viewer', 'sre', 'approver', 'auditor', 'security', 'admin'] as const;

const LOOK = ['estate:read', 'findings:read'] as const;
const PROVE = [...LOOK, 'evidence:read'] as const;

/** What security may: everything but to rule over people and over the policy file. */
const SECURITY = [
  ...PROVE,
  'export:create',
  'findings:work',
  'findings:triage',
  'exceptions:ask',
  'exceptions:decide',
  'policy:propose',
  'views:write',
  'messages:manage',
  'drills:start',
] as const;

/** What a route lets one do; each role holds a fixed set. A route without a permission does not start. */
export const PERMISSIONS = {
  viewer: LOOK,
  /** Acts on what security handed over. */
  sre: [...PROVE, 'findings:work', 'exceptions:ask', 'views:write'],
  /** Decides on exceptions others ask for. */
  approver: [...PROVE, 'exceptions:decide', 'views:write'],
  /** Sees and takes along everything, changes nothing. */
  auditor: [...PROVE, 'export:create'],
  security: SECURITY,
  admin: [...SECURITY, 'links:create', 'policy:write', 'agents:manage'],
} as const;

export type Permission = (typeof PERMISSIONS)['admin'][number];
