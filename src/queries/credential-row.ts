import { daysBetween, type Instant } from '#kernel';
import type { Row } from '#platform/store';
import type { Credential } from '#api/contract';

/** A credential as the list shows it; its age is counted to the moment of the last analysis. */
export function toCredential(row: Row<'credential'>, asOf: Instant | undefined): Credential {
  return {
    id: row.id,
    accountId: row.account_id,
    accountName: row.account_name,
    kind: row.kind as Credential['kind'],
    principalArn: row.principal_arn,
    principalName: row.principal_name,
    isRoot: row.is_root === 1,
    credentialId: row.credential_id,
    status: row.status as Credential['status'],
    ...(row.created_at === null ? {} : { createdAt: row.created_at }),
    ...(row.created_at === null || asOf === undefined ? {} : { ageDays: daysBetween(row.created_at as Instant, asOf) }),
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
    use: row.use as Credential['use'],
    ...(row.last_used_service === null ? {} : { lastUsedService: row.last_used_service }),
    ...(row.last_used_region === null ? {} : { lastUsedRegion: row.last_used_region }),
    mfa: row.mfa,
    consolePassword: row.console_password,
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
    owner: row.owner,
  };
}
