import { type FunctionConfiguration, LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

/** Stands for the value of an environment variable. */
const REMOVED = '[removed]';

export const lambdaFunctions = defineCollector({
  id: 'lambda-functions',
  sources: [{ url: 'https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html', read: '2026-11-23' }],
  scope: 'region',
  kinds: ['AWS::Lambda::Function'],
  permissions: ['lambda:ListFunctions'],
  async *collect({ client, target, signal }) {
    const pages = paginateListFunctions({ client: client(LambdaClient) }, {}, { abortSignal: signal });
    for await (const page of pages) {
      for (const configuration of page.Functions ?? []) {
        yield item('AWS::Lambda::Function', stored(withoutSecrets(configuration)), target);
      }
    }
  },
});

/** Values of environment variables are often secrets: a snapshot keeps their names only. */
function withoutSecrets(configuration: FunctionConfiguration): FunctionConfiguration {
  const variables = configuration.Environment?.Variables;
  if (variables === undefined) return configuration;
  const names = Object.keys(variables).map((name) => [name, REMOVED]);
  return { ...configuration, Environment: { ...configuration.Environment, Variables: Object.fromEntries(names) } };
}
