import type { Fault, FaultCode } from '#kernel';
import type { Problem } from '#api/contract';

/** An answer that is not 2xx, before it is written. */
export interface Refusal {
  readonly status: number;
  readonly problem: Problem;
}

/** HTTP status of each fault. Codes of 500 and above never show the fault's own message. */
const STATUS: Readonly<Record<FaultCode, number>> = {
  internal: 500,
  usage: 400,
  'bad-input': 400,
  'not-found': 404,
  denied: 403,
  unavailable: 503,
  store: 503,
  busy: 503,
  exhausted: 507,
  interrupted: 503,
};

/** What the border itself refuses, besides faults: `code` is what clients translate by. */
export const REFUSALS = {
  'sign-in-needed': refusal(401, 'sign-in-needed', 'no session, or it has ended', 'open a new one-time sign-in link'),
  'link-unusable': refusal(
    401,
    'link-unusable',
    'the sign-in link is unknown, used or older than 15 minutes',
    'create a new one-time sign-in link',
  ),
  'not-allowed': refusal(403, 'not-allowed', 'your role does not permit this', 'ask an administrator for another role'),
  'cross-site': refusal(
    403,
    'cross-site',
    'a request that changes something must come from the console itself',
    'send the header `x-yagura-csrf: 1` and an `Origin` of this server',
  ),
  'wrong-host': refusal(
    421,
    'wrong-host',
    'this server does not answer to that host name',
    'use the loopback address, or start the server with the base URL it is reached by',
  ),
  'no-such-route': refusal(404, 'not-found', 'nothing is at this path', 'see /api/v1/openapi.json for the paths'),
  'too-large': refusal(413, 'too-large', 'the request body is larger than this route takes', 'send less'),
  'headers-too-large': refusal(431, 'too-large', 'the address or a header is longer than 16 KB', 'use fewer filters'),
  'wrong-type': refusal(415, 'wrong-type', 'the request body is not JSON', 'send `content-type: application/json`'),
  'wrong-packing': refusal(415, 'wrong-type', 'the request body is packed by something else than gzip', 'send gzip'),
  'too-many': refusal(429, 'too-many', 'too many requests in one minute', 'wait a minute and try again'),
  unreadable: refusal(400, 'bad-input', 'the request cannot be read', 'correct the address or the body'),
  unexpected: refusal(500, 'internal', 'the server failed to answer', 'look for the request id in the server log'),
} as const satisfies Readonly<Record<string, Refusal>>;

export function refusal(status: number, code: string, message: string, mend: string): Refusal {
  return { status, problem: { code, message, mend } };
}

/** Thrown inside hooks and handlers to answer a refusal; it is no failure and is not logged. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal;

  constructor(refused: Refusal) {
    super(refused.problem.message);
    this.name = 'RefusedRequest';
    this.refusal = refused;
  }
}

/** What the outside sees of a fault. */
export function refusalOfFault(fault: Fault): Refusal {
  const status = STATUS[fault.code];
  if (status >= 500)
    return refusal(status, fault.code, REFUSALS.unexpected.problem.message, REFUSALS.unexpected.problem.mend);
  return refusal(status, fault.code, fault.message, fault.mend);
}
