import { describe, expect, it } from 'vitest';
import { classifyAwsError } from './problem.ts';

const error = (name: string, members: object = {}, message = 'said AWS') =>
  Object.assign(new Error(message), { name, ...members });

describe('classifyAwsError', () => {
  it.each([
    'AccessDenied',
    'AccessDeniedException',
    'UnauthorizedOperation',
    'AuthFailure',
    'OptInRequired',
    'ExpiredToken',
    'ExpiredTokenException',
    'InvalidClientTokenId',
    'SignatureDoesNotMatch',
    'RequestTimeTooSkewed',
    'CredentialsProviderError',
  ])('%s is denied and will be again', (name) => {
    expect(classifyAwsError(error(name, { $fault: 'client' }))).toEqual({
      state: 'denied',
      code: name,
      detail: 'said AWS',
      retryable: false,
    });
  });

  it.each(['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded', 'SlowDown'])(
    '%s is failed and worth another try',
    (name) => {
      expect(classifyAwsError(error(name))).toMatchObject({ state: 'failed', code: name, retryable: true });
    },
  );

  it.each<[string, unknown, string]>([
    ['a refused connection', error('Error', { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    ['a timeout of the handler', error('TimeoutError'), 'Timeout'],
    ['an abort', error('AbortError'), 'Aborted'],
    ['an answer the SDK cannot parse', error('SyntaxError', { $response: {} }), 'UnreadableAnswer'],
    ['a nameless server error', error('Unknown', { $fault: 'client', $metadata: { httpStatusCode: 503 } }), 'Http503'],
    ['a mistake of ours', new TypeError('x is undefined'), 'TypeError'],
    ['a thrown text', 'oops', 'Error'],
    ['nothing', undefined, 'Error'],
    ['a hostile name', error('<script>alert(1)</script>'), 'Error'],
  ])('%s is failed', (_, thrown, code) => {
    expect(classifyAwsError(thrown)).toMatchObject({ state: 'failed', code });
  });

  it('takes a nameless 403 as a refusal', () => {
    const forbidden = error('Unknown', { $fault: 'client', $metadata: { httpStatusCode: 403 } });
    expect(classifyAwsError(forbidden)).toMatchObject({ state: 'denied', code: 'Http403' });
  });
});
