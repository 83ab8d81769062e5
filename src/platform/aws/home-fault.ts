import { Fault } from '#kernel';
import { classifyAwsError } from './problem.ts';

/** From this difference on AWS refuses signatures, and we say so (AWS allows 5 minutes, some services 15). */
const SKEW_THAT_MATTERS_MS = 5 * 60_000;

/** Errors by which a wrong clock shows: they also have other causes, the measured skew decides. */
const CLOCK_CODES =
  /^(RequestTimeTooSkewed|SignatureDoesNotMatch|InvalidSignatureException|RequestExpired|RequestInTheFuture|AuthFailure)$/;

export interface HomeCircumstances {
  /** `credentials`: the chain found none or could not get them; `identity`: STS did not accept them. */
  readonly step: 'credentials' | 'identity';
  readonly profile: string | undefined;
  /** AWS's clock minus ours in milliseconds, from the last answer; undefined when there was none. */
  readonly skewMs: number | undefined;
}

/** Says why the account we start from cannot be used, and what mends it. */
export function homeFault(error: unknown, { step, profile, skewMs }: HomeCircumstances): Fault {
  const { state, code, detail } = classifyAwsError(error);
  const login = profile === undefined ? 'aws sso login' : `aws sso login --profile ${profile}`;
  const fault = (kind: 'denied' | 'unavailable' | 'usage', what: string, mend: string) =>
    new Fault(kind, `${what} (${code}: ${detail})`, { mend, cause: error, details: { awsCode: code } });

  if (CLOCK_CODES.test(code) && skewMs !== undefined && Math.abs(skewMs) >= SKEW_THAT_MATTERS_MS) {
    const minutes = Math.round(Math.abs(skewMs) / 60_000);
    const side = skewMs > 0 ? 'behind' : 'ahead of';
    return fault(
      'denied',
      `AWS refused the signature: the clock of this machine is ${minutes} minutes ${side} AWS's`,
      'set the clock of this machine (turn on NTP) and run again',
    );
  }
  if (code === 'TokenProviderError' || code === 'UnauthorizedException' || /\bsso\b/i.test(detail)) {
    return fault('denied', 'the SSO session has expired or was never opened', `run \`${login}\` and try again`);
  }
  if (code === 'CredentialsProviderError' && profile !== undefined) {
    return fault(
      'usage',
      `the AWS profile ${profile} does not exist or holds no credentials`,
      'list the profiles with `aws configure list-profiles` and pass one with --profile',
    );
  }
  if (code === 'CredentialsProviderError') {
    return fault(
      'denied',
      'no AWS credentials were found',
      `run \`${login}\`, or set AWS_PROFILE, or pass --profile; \`npm start\` shows a sample without AWS`,
    );
  }
  if (code.startsWith('ExpiredToken')) {
    return fault('denied', 'the AWS credentials have expired', `renew them (for SSO: \`${login}\`) and try again`);
  }
  if (/^(InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|SignatureDoesNotMatch)$/.test(code)) {
    return fault(
      'denied',
      'AWS does not accept these credentials',
      'check that the access key is active and typed whole, or use another profile with --profile',
    );
  }
  if (step === 'credentials' && state === 'denied') {
    return fault(
      'denied',
      `the role of ${profile === undefined ? 'the default profile' : `profile ${profile}`} cannot be assumed`,
      'check role_arn, external_id and source_profile in ~/.aws/config and the trust policy of the role',
    );
  }
  if (state === 'denied') {
    return fault('denied', 'AWS refused to say who we are', 'check the permissions and SCPs of this identity');
  }
  return fault(
    'unavailable',
    'AWS STS cannot be reached',
    'check the network, the proxy, the region and AWS_ENDPOINT_URL, then run again',
  );
}
