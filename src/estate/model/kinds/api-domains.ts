import type { BasePathMapping, DomainName, VpcLink } from '@aws-sdk/client-api-gateway';
import type { ApiMapping, DomainName as HttpDomainName, VpcLink as HttpVpcLink } from '@aws-sdk/client-apigatewayv2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

/** Names under which APIs answer, and the ways they have into VPCs. Each domain may be shown by both services. */
export const API_DOMAIN_KINDS = defineKinds({
  'AWS::ApiGateway::DomainName': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'RestDomainNames',
    id: 'domainName',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/domainnames/{id}',
    name: 'domainName',
  },
  'AWS::ApiGateway::VpcLink': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'RestVpcLinks',
    id: 'id',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/vpclinks/{id}',
    name: 'name',
  },
  'AWS::ApiGatewayV2::DomainName': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'HttpDomainNames',
    id: 'DomainName',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/domainnames/{id}',
    name: 'DomainName',
  },
  'AWS::ApiGatewayV2::VpcLink': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'apigateway:GET',
    answer: 'HttpVpcLinks',
    id: 'VpcLinkId',
    arnTemplate: 'arn:{partition}:apigateway:{region}::/vpclinks/{id}',
    name: 'Name',
  },
});

export interface ApiDomainConfigurations {
  /** A private one stands under `<name>/<domainNameId>`: several may bear one name. */
  'AWS::ApiGateway::DomainName': Stored<DomainName> & { basePathMappings?: Stored<BasePathMapping>[] };
  'AWS::ApiGateway::VpcLink': Stored<VpcLink>;
  'AWS::ApiGatewayV2::DomainName': Stored<HttpDomainName> & { ApiMappings?: Stored<ApiMapping>[] };
  'AWS::ApiGatewayV2::VpcLink': Stored<HttpVpcLink>;
}
