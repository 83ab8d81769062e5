import { expect, it } from 'vitest';
import { allowNumericEndpoint } from './numeric-endpoint.ts';

function parametersFor(Endpoint: string | undefined, RequiresAccountId: boolean) {
  const client = { config: { endpointProvider: (parameters: object) => parameters } };
  allowNumericEndpoint(client);
  return client.config.endpointProvider({ Endpoint, RequiresAccountId, AccountId: '111122223333' });
}

it.each<[string | undefined, boolean]>([
  ['http://127.0.0.1:5000/', false],
  ['https://10.0.0.7', false],
  ['http://[::1]:5000', false],
  ['http://localhost:4566', true],
  ['https://s3-control.eu-west-1.amazonaws.com', true],
  ['https://10.example.com', true],
  [undefined, true],
])('at %s the account stands before the host: %s', (endpoint, before) => {
  expect(parametersFor(endpoint, true)).toMatchObject({ RequiresAccountId: before });
});

it('leaves services alone that do not put the account there, and clients without endpoints', () => {
  expect(parametersFor('http://127.0.0.1', false)).toMatchObject({ RequiresAccountId: false });
  expect(() => allowNumericEndpoint({})).not.toThrow();
});
