import {
  ApiGatewayV2Client,
  GetApisCommand,
  GetAuthorizersCommand,
  GetIntegrationsCommand,
  GetRoutesCommand,
  GetStagesCommand,
} from '@aws-sdk/client-apigatewayv2';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, tokenPages } from '../support/kind-lists.ts';

const API = 'AWS::ApiGatewayV2::Api';
const STAGE = 'AWS::ApiGatewayV2::Stage';
const ROUTE = 'AWS::ApiGatewayV2::Route';
const INTEGRATION = 'AWS::ApiGatewayV2::Integration';
const AUTHORIZER = 'AWS::ApiGatewayV2::Authorizer';
const KINDS = [API, STAGE, ROUTE, INTEGRATION, AUTHORIZER] as const;

/** Size of a page; AWS wants it as text. */
const MaxResults = '100';

/** Stands for the value of a stage variable. */
const REMOVED = '[removed]';

/** HTTP and WebSocket APIs with their stages, routes, integrations and authorizers. */
export const apiGatewayHttp = defineCollector({
  id: 'api-gateway-http',
  sources: [
    { url: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: KINDS,
  permissions: ['apigateway:GET'],
  async *collect(context) {
    const client = context.client(ApiGatewayV2Client);
    const pages = tokenPages(
      (NextToken) => client.send(new GetApisCommand({ NextToken, MaxResults }), { abortSignal: context.signal }),
      ({ NextToken }) => NextToken,
    );
    for await (const page of attemptedPages(context, KINDS, pages)) {
      const apis = page.Items ?? [];
      for (const api of apis) yield item(API, stored(api), context.target, { tags: api.Tags ?? {} });
      yield* (await concurrently(apis, ({ ApiId }) => partsOf(context, ApiId ?? ''))).flat();
    }
  },
});

async function partsOf(context: CollectorContext, ApiId: string): Promise<Collected[]> {
  const { attempt, target } = context;
  const client = context.client(ApiGatewayV2Client);
  const options = { abortSignal: context.signal };
  const all = <P extends { NextToken?: string | undefined }>(ask: (token: string | undefined) => Promise<P>) =>
    gather(tokenPages(ask, ({ NextToken }) => NextToken));
  const stages = await attempt(STAGE, `stages of ${ApiId}`, () =>
    all((NextToken) => client.send(new GetStagesCommand({ ApiId, NextToken, MaxResults }), options)),
  );
  const routes = await attempt(ROUTE, `routes of ${ApiId}`, () =>
    all((NextToken) => client.send(new GetRoutesCommand({ ApiId, NextToken, MaxResults }), options)),
  );
  const integrations = await attempt(INTEGRATION, `integrations of ${ApiId}`, () =>
    all((NextToken) => client.send(new GetIntegrationsCommand({ ApiId, NextToken, MaxResults }), options)),
  );
  const authorizers = await attempt(AUTHORIZER, `authorizers of ${ApiId}`, () =>
    all((NextToken) => client.send(new GetAuthorizersCommand({ ApiId, NextToken, MaxResults }), options)),
  );
  return [
    ...(stages ?? [])
      .flatMap((page) => page.Items ?? [])
      .map((stage) => {
        // Values of stage variables may be secrets.
        const StageVariables = Object.fromEntries(
          Object.keys(stage.StageVariables ?? {}).map((name) => [name, REMOVED]),
        );
        const id = `${ApiId}/stages/${stage.StageName}`;
        return item(STAGE, stored({ ...stage, StageVariables, ApiId }), target, { id, tags: stage.Tags ?? {} });
      }),
    ...(routes ?? [])
      .flatMap((page) => page.Items ?? [])
      .map((route) => {
        const id = `${ApiId}/routes/${route.RouteId}`;
        return item(ROUTE, stored({ ...route, ApiId }), target, { id });
      }),
    ...(integrations ?? [])
      .flatMap((page) => page.Items ?? [])
      .map((integration) => {
        const id = `${ApiId}/integrations/${integration.IntegrationId}`;
        return item(INTEGRATION, stored({ ...integration, ApiId }), target, { id });
      }),
    ...(authorizers ?? [])
      .flatMap((page) => page.Items ?? [])
      .map((authorizer) => {
        const id = `${ApiId}/authorizers/${authorizer.AuthorizerId}`;
        return item(AUTHORIZER, stored({ ...authorizer, ApiId }), target, { id });
      }),
  ];
}
