import { APIGatewayClient, GetStagesCommand, paginateGetRestApis, type RestApi } from '@aws-sdk/client-api-gateway';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';

const API = 'AWS::ApiGateway::RestApi';
const STAGE = 'AWS::ApiGateway::Stage';

/** Stands for the value of a stage variable. */
const REMOVED = '[removed]';

/** REST APIs and their stages. */
export const apiGatewayRest = defineCollector({
  id: 'api-gateway-rest',
  sources: [
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetStages.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [API, STAGE],
  permissions: ['apigateway:GET'],
  async *collect(context) {
    const config = { client: context.client(APIGatewayClient), pageSize: 500 };
    const pages = paginateGetRestApis(config, {}, { abortSignal: context.signal });
    for await (const page of attemptedPages(context, [API, STAGE], pages)) {
      const apis = page.items ?? [];
      for (const api of apis) yield item(API, stored(api), context.target, { tags: api.tags ?? {} });
      yield* (await concurrently(apis, (api) => stagesOf(context, api))).flat();
    }
  },
});

async function stagesOf({ client, attempt, signal, target }: CollectorContext, api: RestApi) {
  const restApiId = api.id ?? '';
  const answer = await attempt(STAGE, `stages of ${restApiId}`, () =>
    client(APIGatewayClient).send(new GetStagesCommand({ restApiId }), { abortSignal: signal }),
  );
  return (answer?.item ?? []).map((stage) => {
    // Values of stage variables may be secrets.
    const variables = Object.fromEntries(Object.keys(stage.variables ?? {}).map((name) => [name, REMOVED]));
    const id = `${restApiId}/stages/${stage.stageName}`;
    return item(STAGE, stored({ ...stage, variables, restApiId }), target, { id, tags: stage.tags ?? {} });
  });
}
