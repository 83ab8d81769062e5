import {
  APIGatewayClient,
  GetAuthorizersCommand,
  GetDeploymentCommand,
  GetStagesCommand,
  paginateGetResources,
  paginateGetRestApis,
  type RestApi,
  type Stage,
} from '@aws-sdk/client-api-gateway';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, tokenPages } from '../support/kind-lists.ts';
import { bareResource } from './bare-resource.ts';

const API = 'AWS::ApiGateway::RestApi';
const STAGE = 'AWS::ApiGateway::Stage';
const RESOURCE = 'AWS::ApiGateway::Resource';
const AUTHORIZER = 'AWS::ApiGateway::Authorizer';
const KINDS = [API, STAGE, RESOURCE, AUTHORIZER] as const;

/** Stands for the value of a stage variable. */
const REMOVED = '[removed]';

/** The largest page these calls give. */
const PAGE_SIZE = 500;

/** REST APIs, their stages with what is deployed there, their paths and who lets callers in. */
export const apiGatewayRest = defineCollector({
  id: 'api-gateway-rest',
  sources: [
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetStages.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployment.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizers.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: KINDS,
  permissions: ['apigateway:GET'],
  async *collect(context) {
    const config = { client: context.client(APIGatewayClient), pageSize: PAGE_SIZE };
    const pages = paginateGetRestApis(config, {}, { abortSignal: context.signal });
    for await (const page of attemptedPages(context, KINDS, pages)) {
      const apis = page.items ?? [];
      for (const api of apis) yield item(API, stored(api), context.target, { tags: api.tags ?? {} });
      yield* (await concurrently(apis, (api) => partsOf(context, api))).flat();
    }
  },
});

async function partsOf(context: CollectorContext, { id: restApiId = '' }: RestApi): Promise<Collected[]> {
  const { attempt, target } = context;
  const client = context.client(APIGatewayClient);
  const options = { abortSignal: context.signal };
  const stages = await attempt(STAGE, `stages of ${restApiId}`, () =>
    client.send(new GetStagesCommand({ restApiId }), options),
  );
  const resources = await attempt(RESOURCE, `paths of ${restApiId}`, () =>
    gather(paginateGetResources({ client, pageSize: PAGE_SIZE }, { restApiId, embed: ['methods'] }, options)),
  );
  const authorizers = await attempt(AUTHORIZER, `authorizers of ${restApiId}`, () =>
    gather(
      tokenPages(
        (position) => client.send(new GetAuthorizersCommand({ restApiId, position, limit: PAGE_SIZE }), options),
        (page) => page.position,
      ),
    ),
  );
  return [
    ...(await concurrently(stages?.item ?? [], (stage) => wholeStage(context, restApiId, stage))),
    ...(resources ?? [])
      .flatMap((page) => page.items ?? [])
      .map((one) =>
        item(RESOURCE, stored(bareResource(restApiId, one)), target, { id: `${restApiId}/resources/${one.id}` }),
      ),
    ...(authorizers ?? [])
      .flatMap((page) => page.items ?? [])
      .map((one) =>
        item(AUTHORIZER, stored({ ...one, restApiId }), target, { id: `${restApiId}/authorizers/${one.id}` }),
      ),
  ];
}

async function wholeStage({ client, attempt, signal, target }: CollectorContext, restApiId: string, stage: Stage) {
  // Values of stage variables may be secrets.
  const variables = Object.fromEntries(Object.keys(stage.variables ?? {}).map((name) => [name, REMOVED]));
  const { stageName, deploymentId } = stage;
  const request = new GetDeploymentCommand({ restApiId, deploymentId, embed: ['apisummary'] });
  const deployment = await attempt(STAGE, `deployment of ${restApiId}/${stageName}`, () =>
    client(APIGatewayClient).send(request, { abortSignal: signal }),
  );
  const summary = deployment?.apiSummary === undefined ? {} : { apiSummary: deployment.apiSummary };
  const id = `${restApiId}/stages/${stageName}`;
  return item(STAGE, stored({ ...stage, variables, ...summary, restApiId }), target, { id, tags: stage.tags ?? {} });
}
