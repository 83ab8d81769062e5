import { Credential } from '#api/contract';
import type { Properties } from './property.ts';

/** What credentials are filtered by. */
export const CREDENTIAL_PROPERTIES = {
  kind: { type: 'choice', columns: ['kind'], values: Credential.shape.kind.options },
  status: { type: 'choice', columns: ['status'], values: Credential.shape.status.options },
  use: { type: 'choice', columns: ['use'], values: Credential.shape.use.options },
  principal: { type: 'text', columns: ['principal_name'] },
  arn: { type: 'text', columns: ['principal_arn'] },
  credential: { type: 'text', columns: ['credential_id'] },
  root: { type: 'flag', columns: ['is_root'] },
  account: { type: 'text', columns: ['account_id'] },
  accountName: { type: 'text', columns: ['account_name'] },
  owner: { type: 'text', columns: ['owner'] },
  mfa: { type: 'text', columns: ['mfa'] },
  password: { type: 'text', columns: ['console_password'] },
  service: { type: 'text', columns: ['last_used_service'], nullable: true },
  region: { type: 'text', columns: ['last_used_region'], nullable: true },
  /** Whole days, `>=` and `<=`: turned into `created` before it is compiled. */
  age: { type: 'date', columns: ['created_at'], nullable: true },
  created: { type: 'date', columns: ['created_at'], nullable: true },
  lastUsed: { type: 'date', columns: ['last_used_at'], nullable: true },
  expires: { type: 'date', columns: ['expires_at'], nullable: true },
  text: { type: 'search', columns: ['principal_name', 'principal_arn', 'credential_id', 'account_name', 'owner'] },
} as const satisfies Properties;
