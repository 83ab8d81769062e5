import { redact } from './redact.ts';

/** Why a call of AWS gave no answer, as completeness records it. */
export interface AwsProblem {
  /** `denied`: AWS said no, and will say no again. `failed`: no usable answer came. */
  readonly state: 'denied' | 'failed';
  /** AWS's error code (`AccessDenied`, `Throttling`), Node's (`ECONNREFUSED`) or ours (`Timeout`, `UnreadableAnswer`). */
  readonly code: string;
  /** One line without secrets. */
  readonly detail: string;
  /** Whether asking again later may help. */
  readonly retryable: boolean;
}

/** Names under which AWS services refuse: identity, permission, signature, opt-in. */
const DENIED =
  /^(AccessDenied|AccessDeniedException|AccessDeniedForDependencyException|UnauthorizedOperation|UnauthorizedException|NotAuthorized|AuthFailure|OptInRequired|Blocked|PendingVerification|SubscriptionRequiredException|MissingAuthenticationToken|ExpiredToken|ExpiredTokenException|RequestExpired|InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|IncompleteSignature|SignatureDoesNotMatch|InvalidSignatureException|RequestTimeTooSkewed|CredentialsProviderError|TokenProviderError|AccountNotManagementOrDelegatedAdministratorException)$/;

const THROTTLED =
  /^(Throttl|TooManyRequests|RequestLimitExceeded|RequestThrottled|SlowDown|BandwidthLimitExceeded|EC2Throttled|LimitExceededException|PriorRequestNotComplete)/;

const TRANSIENT =
  /^(Timeout|UnreadableAnswer|Http5\d\d|E[A-Z_]+|ServiceUnavailable|InternalFailure|InternalError|ServiceException)/;

/** The members of SDK and Node errors that are read here; all of them may be missing or of a wrong type. */
interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: unknown;
  readonly $fault?: unknown;
}

/** The one place where a thrown thing of the SDK, of Node or of our own answer check becomes a code. Never throws. */
export function classifyAwsError(error: unknown): AwsProblem {
  const thrown: ErrorLike = typeof error === 'object' && error !== null ? error : { message: String(error) };
  const code = codeOf(thrown);
  const status = thrown.$metadata?.httpStatusCode;
  const denied = DENIED.test(code) || (code === `Http${status}` && (status === 401 || status === 403));
  return {
    state: denied ? 'denied' : 'failed',
    code,
    detail: redact(typeof thrown.message === 'string' && thrown.message !== '' ? thrown.message : code),
    retryable: !denied && (THROTTLED.test(code) || TRANSIENT.test(code)),
  };
}

function codeOf(thrown: ErrorLike): string {
  const name = typeof thrown.name === 'string' ? thrown.name : 'Error';
  if (name === 'TimeoutError' || name === 'RequestTimeout' || name === 'RequestTimeoutException') return 'Timeout';
  if (typeof thrown.code === 'string' && /^E[A-Z_]{3,}$/.test(thrown.code)) return thrown.code;
  if (name === 'AbortError') return 'Aborted';
  const status = thrown.$metadata?.httpStatusCode;
  const nameless =
    name === 'Error' || name === 'Unknown' || name === 'UnknownError' || name.endsWith('ServiceException');
  // The SDK hangs the response on what its parsers throw; a service's own error also says whose fault it was.
  if (thrown.$response !== undefined && thrown.$fault === undefined) return 'UnreadableAnswer';
  if (nameless && status !== undefined) return `Http${status}`;
  return /^[\w.:-]{1,80}$/.test(name) ? name : 'Error';
}
