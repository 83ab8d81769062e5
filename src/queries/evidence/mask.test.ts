import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASKED, maskSecrets } from './mask.ts';

describe('maskSecrets', () => {
  it.each([
    'SecretAccessKey',
    'ServicePassword',
    'MasterUserPassword',
    'SessionToken',
    'ApiKey',
    'client_secret',
    'PrivateKey',
    'UserData',
    'ServiceCredentialSecret',
  ])('masks text named %s', (name) => {
    expect(maskSecrets({ [name]: 'hunter2hunter2' })).toEqual({ [name]: MASKED });
  });

  it.each(['PasswordLastUsed', 'SecretArn', 'KeyId', 'AccessKeyId', 'PasswordPolicy', 'TokenExpiry', 'UserName'])(
    'keeps text named %s',
    (name) => {
      expect(maskSecrets({ [name]: 'value' })).toEqual({ [name]: 'value' });
    },
  );

  it('keeps flags and numbers about secrets', () => {
    const flags = { MasterUserPassword: null, HasPassword: true, RequirePassword: 8 };
    expect(maskSecrets(flags)).toEqual(flags);
  });

  it('masks every value of environment variables but keeps their names', () => {
    expect(maskSecrets({ Environment: { Variables: { STAGE: 'prod', DB: { x: ['y'] } } } })).toEqual({
      Environment: { Variables: { STAGE: MASKED, DB: { x: [MASKED] } } },
    });
  });

  it.each([
    ['postgres://app:s3cr3t@db/x', `postgres://app:${MASKED}@db/x`],
    ['-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----', MASKED],
    [`token ghp_${'a'.repeat(36)} end`, `token ${MASKED} end`],
    [`FwoG${'A'.repeat(100)}`, MASKED],
    ['arn:aws:iam::111111111111:user/alice', 'arn:aws:iam::111111111111:user/alice'],
  ])('masks secrets inside text: %j', (text, masked) => {
    expect(maskSecrets({ Description: text })).toEqual({ Description: masked });
  });

  it('never changes shape and never overflows', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 5_000; level += 1) deep = [deep];
    expect(JSON.stringify(maskSecrets(deep))).toContain(MASKED);
    fc.assert(
      fc.property(fc.object(), (value) => {
        expect(Object.keys(maskSecrets(value) as object)).toEqual(Object.keys(value));
      }),
    );
  });
});
