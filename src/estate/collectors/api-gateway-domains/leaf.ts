import { defineCollector } from '../contract.ts';
import { collectLists } from '../support/kind-lists.ts';
import { HTTP_LISTS } from './http.ts';
import { REST_LISTS } from './rest.ts';

/** Custom domains with the APIs behind them, and the links by which APIs lead into VPCs. */
export const apiGatewayDomains = defineCollector({
  id: 'api-gateway-domains',
  sources: [
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainNames.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMappings.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetVpcLinks.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [
    'AWS::ApiGateway::DomainName',
    'AWS::ApiGateway::VpcLink',
    'AWS::ApiGatewayV2::DomainName',
    'AWS::ApiGatewayV2::VpcLink',
  ],
  permissions: ['apigateway:GET'],
  collect: (context) => collectLists(context, [...REST_LISTS, ...HTTP_LISTS]),
});
