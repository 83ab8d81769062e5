import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import { epochMs } from '#kernel';
import type { Clock } from '#platform/runtime';

export interface TemporaryCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

export interface RoleToAssume {
  readonly sts: STSClient;
  readonly roleArn: string;
  readonly externalId: string | undefined;
  readonly sessionName: string;
  readonly clock: Clock;
}

/** Credentials are renewed this long before they end, so that no call starts with credentials about to die. */
const RENEW_BEFORE_MS = 5 * 60_000;

/**
 * A credential provider for one role: one AssumeRole for all clients of the account, again when the session
 * comes to its end. A refusal is not kept: the next call asks again.
 */
export function assumedRole(role: RoleToAssume): () => Promise<TemporaryCredentials> {
  let held: Promise<TemporaryCredentials> | undefined;
  let endsAt = Number.POSITIVE_INFINITY;
  return () => {
    if (held !== undefined && epochMs(role.clock.now()) < endsAt - RENEW_BEFORE_MS) return held;
    endsAt = Number.POSITIVE_INFINITY;
    const asked = assume(role);
    held = asked;
    asked.then(
      (credentials) => {
        endsAt = credentials.expiration.getTime();
      },
      () => {
        held = undefined;
      },
    );
    return asked;
  };
}

async function assume({ sts, roleArn, externalId, sessionName }: RoleToAssume): Promise<TemporaryCredentials> {
  const { Credentials: answer } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: sessionName,
      ...(externalId === undefined ? {} : { ExternalId: externalId }),
    }),
  );
  if (!answer?.AccessKeyId || !answer.SecretAccessKey || !answer.SessionToken || !answer.Expiration) {
    throw Object.assign(new Error('AssumeRole answered without credentials'), { name: 'UnreadableAnswer' });
  }
  return {
    accessKeyId: answer.AccessKeyId,
    secretAccessKey: answer.SecretAccessKey,
    sessionToken: answer.SessionToken,
    expiration: answer.Expiration,
  };
}
