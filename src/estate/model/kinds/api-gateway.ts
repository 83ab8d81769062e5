import type {
  Authorizer as RestAuthorizer,
  Deployment,
  Integration as RestIntegration,
  Method,
  Resource,
  RestApi,
  Stage,
} from '@aws-sdk/client-api-gateway';
import type { Api, Authorizer, Integration, Route, Stage as HttpStage } from '@aws-sdk/client-apigatewayv2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

/** REST APIs answer in camel case. What belongs to an API carries its id, and stands under `<api>/stages/<name>`. */
export const API_GATEWAY_KINDS = defineKinds({
  'AWS::ApiGateway::RestApi': {
    naming: 'config',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'RestApis',
    id: 'id',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/restapis/{id}',
    name: 'name',
  },
  'AWS::ApiGateway::Stage': {
    naming: 'config',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'RestApiStages',
    id: 'stageName',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/restapis/{id}',
    name: 'stageName',
  },
  /** A path of a REST API as it is edited now, with its methods; a stage serves the deployment it names. */
  'AWS::ApiGateway::Resource': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'RestApiResources',
    id: 'id',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/restapis/{id}',
    name: 'path',
  },
  'AWS::ApiGateway::Authorizer': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'RestApiAuthorizers',
    id: 'id',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/restapis/{id}',
    name: 'name',
  },
  /** HTTP and WebSocket APIs. */
  'AWS::ApiGatewayV2::Api': {
    naming: 'config',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'HttpApis',
    id: 'ApiId',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/apis/{id}',
    name: 'Name',
  },
  'AWS::ApiGatewayV2::Stage': {
    naming: 'config',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'HttpApiStages',
    id: 'StageName',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/apis/{id}',
    name: 'StageName',
  },
  'AWS::ApiGatewayV2::Route': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'HttpApiRoutes',
    id: 'RouteId',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/apis/{id}',
    name: 'RouteKey',
  },
  'AWS::ApiGatewayV2::Integration': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'HttpApiIntegrations',
    id: 'IntegrationId',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/apis/{id}',
  },
  'AWS::ApiGatewayV2::Authorizer': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'HttpApiAuthorizers',
    id: 'AuthorizerId',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/apis/{id}',
    name: 'Name',
  },
});

/** Of methods and integrations, who may call and where it leads: templates and mapped values are left out. */
export type StoredMethod = Stored<
  Pick<Method, 'httpMethod' | 'authorizationType' | 'authorizerId' | 'apiKeyRequired' | 'authorizationScopes'>
> & {
  methodIntegration?: Stored<
    Pick<RestIntegration, 'type' | 'httpMethod' | 'uri' | 'connectionType' | 'connectionId' | 'integrationTarget'>
  >;
};

export type RestResource = Stored<Pick<Resource, 'id' | 'parentId' | 'path'>> & {
  restApiId?: string;
  resourceMethods?: Record<string, StoredMethod>;
};

export interface ApiGatewayConfigurations {
  'AWS::ApiGateway::RestApi': Stored<RestApi>;
  /** `apiSummary` is what the deployment it serves demands of callers, by path and method; left out when not seen. */
  'AWS::ApiGateway::Stage': Stored<Stage> & Stored<Pick<Deployment, 'apiSummary'>> & { restApiId?: string };
  'AWS::ApiGateway::Resource': RestResource;
  'AWS::ApiGateway::Authorizer': Stored<RestAuthorizer> & { restApiId?: string };
  'AWS::ApiGatewayV2::Api': Stored<Api>;
  'AWS::ApiGatewayV2::Stage': Stored<HttpStage> & { ApiId?: string };
  'AWS::ApiGatewayV2::Route': Stored<Route> & { ApiId?: string };
  'AWS::ApiGatewayV2::Integration': Stored<Integration> & { ApiId?: string };
  'AWS::ApiGatewayV2::Authorizer': Stored<Authorizer> & { ApiId?: string };
}
