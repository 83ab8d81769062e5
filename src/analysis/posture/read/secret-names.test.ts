import { expect, it } from 'vitest';
import { namesSecret } from './secret-names.ts';

it.each([
  'DB_PASSWORD',
  'githubToken',
  'API_KEY',
  'STRIPE_SECRET_KEY',
  'secret',
  'AWS_SECRET_ACCESS_KEY',
  'jwt-secret',
])('takes %s for a secret', (name) => {
  expect(namesSecret(name)).toBe(true);
});

it.each([
  'DB_SECRET_ARN',
  'SECRET_NAME',
  'dbPasswordParameter',
  'TOKEN_URL',
  'TOKENIZER',
  'PASSWORD_MIN_LENGTH',
  'TABLE_NAME',
  'KEYBOARD',
])('does not take %s for a secret', (name) => {
  expect(namesSecret(name)).toBe(false);
});
