// Written by `npm run gen` from the folders beside it.
import type { AnyCredentialRule } from '../contract.ts';
import { accessKeyNeverUsed } from './access-key-never-used/leaf.ts';
import { accessKeyRotation } from './access-key-rotation/leaf.ts';
import { accessKeyUnused } from './access-key-unused/leaf.ts';
import { cliUserMfa } from './cli-user-mfa/leaf.ts';
import { consoleOnlyUser } from './console-only-user/leaf.ts';
import { consoleUserMfa } from './console-user-mfa/leaf.ts';
import { inactiveAccessKeyKept } from './inactive-access-key-kept/leaf.ts';
import { memberRootCredentials } from './member-root-credentials/leaf.ts';
import { passwordUnused } from './password-unused/leaf.ts';
import { rootAccessKey } from './root-access-key/leaf.ts';
import { rootMfa } from './root-mfa/leaf.ts';
import { rootRecentUse } from './root-recent-use/leaf.ts';
import { secondActiveAccessKey } from './second-active-access-key/leaf.ts';
import { serverCertificateExpired } from './server-certificate-expired/leaf.ts';
import { serviceCredentialLongLived } from './service-credential-long-lived/leaf.ts';
import { sharedAccessKey } from './shared-access-key/leaf.ts';
import { signingCertificateActive } from './signing-certificate-active/leaf.ts';

/** Every credential rule, by id. */
export const CREDENTIAL_RULES = [
  accessKeyNeverUsed,
  accessKeyRotation,
  accessKeyUnused,
  cliUserMfa,
  consoleOnlyUser,
  consoleUserMfa,
  inactiveAccessKeyKept,
  memberRootCredentials,
  passwordUnused,
  rootAccessKey,
  rootMfa,
  rootRecentUse,
  secondActiveAccessKey,
  serverCertificateExpired,
  serviceCredentialLongLived,
  sharedAccessKey,
  signingCertificateActive,
] as const satisfies readonly AnyCredentialRule[];
