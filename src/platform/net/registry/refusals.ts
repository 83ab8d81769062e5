import { Fault } from '#kernel';
import type { HttpAnswer } from '../http-client.ts';

/** What was asked for, as a person names it. */
export interface Asked {
  readonly host: string;
  readonly what: string;
  readonly isSignedIn: boolean;
}

/** What an answer that is no success means, with what mends it. */
export function refusal(
  { host, what, isSignedIn }: Asked,
  { status, headers }: Pick<HttpAnswer, 'status' | 'headers'>,
) {
  const details = { status };
  if (status === 401 || status === 403) {
    return new Fault(
      'denied',
      `${host} does not give ${what} to ${isSignedIn ? 'this user' : 'strangers'} (${status})`,
      {
        mend: isSignedIn
          ? 'check the name, `--registry-user`, the secret behind `--registry-password`, and whether that user may pull it'
          : 'check the name, or sign in with `--registry-user NAME --registry-password env:SECRET`',
        details,
      },
    );
  }
  if (status === 404) {
    return new Fault('not-found', `${host} has no ${what}`, { mend: 'check the repository and the tag', details });
  }
  if (status === 429) {
    const [after] = /^\d{1,6}$/.exec(headers['retry-after'] ?? '') ?? [];
    const wait = after === undefined ? 'wait' : `wait ${after} seconds`;
    return new Fault('unavailable', `${host} was asked too often (429)`, {
      mend: isSignedIn ? `${wait}, then run again` : `${wait}, or sign in: registries let users ask more often`,
      details,
    });
  }
  return new Fault('unavailable', `${host} answered ${status} for ${what}`, {
    mend: 'check that the name before the first slash is a registry, and run again',
    details,
  });
}

export function wrongRealm(host: string, realm: string): Fault {
  return new Fault('denied', `${host} wants the password sent to ${realm}, which is another host`, {
    mend: 'name that host in `--allowed-hosts` if it belongs to the registry, or leave `--registry-user` out',
  });
}
