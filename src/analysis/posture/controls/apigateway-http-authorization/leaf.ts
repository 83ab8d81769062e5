import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NOT_ASKED = notApplicable('within-a-connection');

const NO_API = unknown('api-not-seen');

export const apigatewayHttpAuthorization = defineControl({
  id: 'apigateway-http-authorization',
  subject: 'AWS::ApiGatewayV2::Route',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'APIGateway.8' },
    { catalogue: 'aws-fsbp', id: 'APIGateway.8' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'config', id: 'api-gwv2-authorization-type-configured' },
  ],
  fix: { id: 'apigateway-http-authorization', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ApiGatewayV2::Route', 'AWS::ApiGatewayV2::Api'],
  facts: ['ApiId', 'RouteKey', 'AuthorizationType'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-8',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes-routeid.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws apigatewayv2 update-route --api-id <api> --route-id <route> --authorization-type JWT --authorizer-id <authorizer>',
    terraform: `resource "aws_apigatewayv2_route" "this" {
  authorization_type = "JWT"
  authorizer_id      = aws_apigatewayv2_authorizer.this.id
}`,
  },
  texts: TEXTS,
  judge: (route, look) => {
    const { ApiId, RouteKey, AuthorizationType } = route.configuration;
    if (AuthorizationType !== 'NONE') return MET;
    const api = look.items('AWS::ApiGatewayV2::Api').find(({ configuration }) => configuration.ApiId === ApiId);
    const protocol = api?.configuration.ProtocolType;
    if (protocol === undefined) return NO_API;
    // A WebSocket is authorized once, when it is opened.
    if (protocol === 'WEBSOCKET' && RouteKey !== '$connect') return NOT_ASKED;
    return failAt(route, 'open', ['AuthorizationType']);
  },
});
