import { expect, it } from 'vitest';
import { readChallenge } from './challenge.ts';

const REALM = 'https://auth.example/token';

it.each([
  [`Bearer realm="${REALM}",service="images",scope="repository:a:pull"`, { realm: REALM, service: 'images' }],
  [`bearer service="images", realm="${REALM}"`, { realm: REALM, service: 'images' }],
  [`Basic realm="x", Bearer realm="${REALM}"`, { realm: REALM }],
])('%s asks for a token', (header, wanted) => {
  expect(readChallenge(header)).toEqual({ scheme: 'bearer', ...wanted });
});

it.each([['Basic realm="images"'], ['basic']])('%s asks for user and password', (header) => {
  expect(readChallenge(header)).toEqual({ scheme: 'basic' });
});

it.each([
  [undefined],
  [''],
  ['Negotiate'],
  ['Bearer'],
  ['Bearer realm=""'],
  ['Bearer realm="a\u0000b"'],
  [`Bearer realm="${'a'.repeat(5000)}"`],
])('%j asks for nothing that can be given', (header) => {
  expect(readChallenge(header)).toBeUndefined();
});
