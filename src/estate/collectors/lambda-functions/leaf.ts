import {
  type AliasConfiguration,
  type FunctionConfiguration,
  GetPolicyCommand,
  LambdaClient,
  ListTagsCommand,
  paginateListAliases,
  paginateListFunctions,
  paginateListFunctionUrlConfigs,
} from '@aws-sdk/client-lambda';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { nullIfNone } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::Lambda::Function';

/** Stands for the value of an environment variable. */
const REMOVED = '[removed]';

/** Functions with who may call them: policies of the function and of its aliases, and their URLs. */
export const lambdaFunctions = defineCollector({
  id: 'lambda-functions',
  sources: [
    { url: 'https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html', read: '2026-11-23' },
    { url: 'https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: [
    'lambda:ListFunctions',
    'lambda:GetPolicy',
    'lambda:ListAliases',
    'lambda:ListFunctionUrlConfigs',
    'lambda:ListTags',
  ],
  async *collect(context) {
    const client = context.client(LambdaClient);
    for await (const page of paginateListFunctions({ client }, {}, { abortSignal: context.signal })) {
      const whole = await concurrently(page.Functions ?? [], (one) => withCallers(context, withoutSecrets(one)));
      for (const { tags, ...one } of whole) yield item(KIND, stored(one), context.target, { tags: tags ?? {} });
    }
  },
});

async function withCallers(context: CollectorContext, configuration: FunctionConfiguration) {
  const { attempt, signal } = context;
  const client = context.client(LambdaClient);
  const options = { abortSignal: signal };
  const { FunctionName = '', FunctionArn } = configuration;
  const Policy = await policyOf(context, FunctionName);
  const pages = await attempt(KIND, `aliases of ${FunctionName}`, () =>
    gather(paginateListAliases({ client }, { FunctionName }, options)),
  );
  const aliases = pages?.flatMap(({ Aliases = [] }) => Aliases);
  const Aliases = aliases && (await concurrently(aliases, (alias) => withPolicy(context, FunctionName, alias)));
  const urls = await attempt(KIND, `URLs of ${FunctionName}`, () =>
    gather(paginateListFunctionUrlConfigs({ client }, { FunctionName }, options)),
  );
  const tagged = await attempt(KIND, `tags of ${FunctionName}`, () =>
    client.send(new ListTagsCommand({ Resource: FunctionArn }), options),
  );
  return {
    ...configuration,
    ...(Policy === undefined ? {} : { Policy }),
    ...(Aliases === undefined ? {} : { Aliases }),
    ...(urls === undefined ? {} : { FunctionUrlConfigs: urls.flatMap((page) => page.FunctionUrlConfigs ?? []) }),
    tags: tagged?.Tags,
  };
}

async function withPolicy(context: CollectorContext, functionName: string, alias: AliasConfiguration) {
  const Policy = await policyOf(context, functionName, alias.Name);
  return { ...alias, ...(Policy === undefined ? {} : { Policy }) };
}

/** The policy of a function or of one of its aliases as text, null when it has none, undefined when it was not seen. */
async function policyOf({ client, attempt, signal }: CollectorContext, FunctionName: string, Qualifier?: string) {
  const request = new GetPolicyCommand({ FunctionName, ...(Qualifier === undefined ? {} : { Qualifier }) });
  const answer = await attempt(KIND, `policy of ${[FunctionName, Qualifier ?? []].flat().join(':')}`, () =>
    nullIfNone(client(LambdaClient).send(request, { abortSignal: signal }), 'ResourceNotFoundException'),
  );
  return answer === undefined ? undefined : (answer?.Policy ?? null);
}

/** Values of environment variables are often secrets: a snapshot keeps their names only. */
function withoutSecrets(configuration: FunctionConfiguration): FunctionConfiguration {
  const variables = configuration.Environment?.Variables;
  if (variables === undefined) return configuration;
  const names = Object.keys(variables).map((name) => [name, REMOVED]);
  return { ...configuration, Environment: { ...configuration.Environment, Variables: Object.fromEntries(names) } };
}
