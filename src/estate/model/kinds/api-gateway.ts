import type { RestApi, Stage } from '@aws-sdk/client-api-gateway';
import type { Api, Integration, Route, Stage as HttpStage } from '@aws-sdk/client-apigatewayv2';
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
});

export interface ApiGatewayConfigurations {
  'AWS::ApiGateway::RestApi': Stored<RestApi>;
  'AWS::ApiGateway::Stage': Stored<Stage> & { restApiId?: string };
  'AWS::ApiGatewayV2::Api': Stored<Api>;
  'AWS::ApiGatewayV2::Stage': Stored<HttpStage> & { ApiId?: string };
  'AWS::ApiGatewayV2::Route': Stored<Route> & { ApiId?: string };
  'AWS::ApiGatewayV2::Integration': Stored<Integration> & { ApiId?: string };
}
