import * as rest from '@aws-sdk/client-api-gateway';
import * as http from '@aws-sdk/client-apigatewayv2';
import * as cloudfront from '@aws-sdk/client-cloudfront';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as waf from '@aws-sdk/client-wafv2';
import type { OperationCall } from '../simulated-aws-services.ts';
import { manyOf, pagedBy } from './paging.ts';
import type { SimulatedService } from './service.ts';

const distributionArn = ({ account }: OperationCall, id: string) =>
  `arn:aws:cloudfront::${account.id}:distribution/${id}`;

export const CLOUDFRONT: SimulatedService = {
  signing: 'cloudfront',
  protocol: 's3',
  client: cloudfront,
  operations: {
    ListDistributions: (call) => {
      const { items, next } = call.page(manyOf(call, 'E'), call.params['Marker']);
      const Items = items.map((Id) => ({ Id, ARN: distributionArn(call, Id), DomainName: `${Id}.cloudfront.net` }));
      return {
        DistributionList: {
          Items,
          IsTruncated: next !== undefined,
          ...(next === undefined ? {} : { NextMarker: next }),
        },
      };
    },
    GetDistributionConfig: () => ({ DistributionConfig: { DefaultRootObject: 'index.html', Enabled: true } }),
    ListTagsForResource: () => ({ Tags: { Items: [{ Key: 'Team', Value: 'web' }] } }),
    ListVpcOrigins: (call) => {
      const { items, next } = call.page(manyOf(call, 'vo'), call.params['Marker']);
      const Items = items.map((Id) => ({
        Id,
        Name: Id,
        Arn: `arn:aws:cloudfront::${call.account.id}:vpcorigin/${Id}`,
        OriginEndpointArn: 'arn:aws:elasticloadbalancing:us-east-1:100000000001:loadbalancer/app/inner/1',
      }));
      return { VpcOriginList: { Items, ...(next === undefined ? {} : { NextMarker: next }) } };
    },
    GetVpcOrigin: ({ params }) => ({
      VpcOrigin: {
        Id: params['Id'],
        VpcOriginEndpointConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
      },
    }),
    ListOriginAccessControls: (call) => {
      const { items, next } = call.page(manyOf(call, 'oac'), call.params['Marker']);
      const Items = items.map((Id) => ({ Id, Name: Id, SigningBehavior: 'always', SigningProtocol: 'sigv4' }));
      return { OriginAccessControlList: { Items, ...(next === undefined ? {} : { NextMarker: next }) } };
    },
  },
};

export const LOG_DELIVERIES: SimulatedService = {
  signing: 'logs',
  protocol: 'json',
  client: logs,
  operations: {
    DescribeDeliverySources: (call) =>
      pagedBy(call, 'nextToken', 'deliverySources', manyOf(call, 'E'), (id) => ({
        name: `source of ${id}`,
        resourceArns: [distributionArn(call, id)],
      })),
    DescribeDeliveries: (call) =>
      pagedBy(call, 'nextToken', 'deliveries', manyOf(call, 'E'), (id) => ({ deliverySourceName: `source of ${id}` })),
  },
};

export const REST_APIS: SimulatedService = {
  signing: 'apigateway',
  protocol: 'rest-json',
  client: rest,
  operations: {
    GetRestApis: (call) =>
      pagedBy(call, 'position', 'items', manyOf(call, 'api'), (id) => ({ id, name: id, tags: { Team: 'web' } })),
    GetStages: () => ({
      item: ['prod', 'test'].map((stageName) => ({
        stageName,
        deploymentId: 'd1',
        variables: { password: 'hunter2' },
      })),
    }),
    GetDeployment: () => ({
      id: 'd1',
      apiSummary: { '/pets': { GET: { authorizationType: 'NONE', apiKeyRequired: false } } },
    }),
    GetResources: (call) =>
      pagedBy(call, 'position', 'items', manyOf(call, 'res'), (id) => ({
        id,
        path: `/${id}`,
        resourceMethods: {
          GET: {
            httpMethod: 'GET',
            authorizationType: 'NONE',
            methodIntegration: { type: 'HTTP', requestParameters: { 'integration.request.header.x': "'hunter2'" } },
          },
        },
      })),
    GetAuthorizers: (call) =>
      pagedBy(call, 'position', 'items', manyOf(call, 'auth'), (id) => ({ id, name: id, type: 'TOKEN' })),
    GetDomainNames: (call) =>
      pagedBy(call, 'position', 'items', manyOf(call, 'api.example'), (domainName) => ({
        domainName,
        mutualTlsAuthentication: { truststoreUri: 's3://trust/store.pem' },
      })),
    GetBasePathMappings: (call) =>
      pagedBy(call, 'position', 'items', manyOf(call, 'v'), (basePath) => ({ basePath, restApiId: 'api-0' })),
    GetVpcLinks: (call) =>
      pagedBy(call, 'position', 'items', manyOf(call, 'link'), (id) => ({ id, name: id, targetArns: ['nlb'] })),
  },
};

const items = (call: OperationCall, prefix: string, make: (id: string) => object) =>
  pagedBy(call, 'NextToken', 'Items', manyOf(call, prefix), make);

export const HTTP_APIS: SimulatedService = {
  signing: 'apigateway',
  protocol: 'rest-json',
  client: http,
  operations: {
    GetApis: (call) => items(call, 'http', (ApiId) => ({ ApiId, Name: ApiId, ProtocolType: 'HTTP' })),
    GetStages: (call) => items(call, 'stage', (StageName) => ({ StageName, StageVariables: { password: 'hunter2' } })),
    GetRoutes: (call) => items(call, 'route', (RouteId) => ({ RouteId, RouteKey: 'GET /', AuthorizationType: 'NONE' })),
    GetAuthorizers: (call) =>
      items(call, 'auth', (AuthorizerId) => ({ AuthorizerId, Name: AuthorizerId, AuthorizerType: 'JWT' })),
    GetDomainNames: (call) => items(call, 'api.example', (DomainName) => ({ DomainName })),
    GetApiMappings: (call) => items(call, 'map', (ApiMappingId) => ({ ApiMappingId, ApiId: 'http-0', Stage: 'prod' })),
    GetVpcLinks: (call) =>
      items(call, 'link', (VpcLinkId) => ({ VpcLinkId, Name: VpcLinkId, SubnetIds: ['subnet-0'] })),
    GetIntegrations: (call) => items(call, 'integration', (IntegrationId) => ({ IntegrationId })),
  },
};

const wafArn = ({ account, region, params }: OperationCall, type: string, name: string) =>
  `arn:aws:wafv2:${region}:${account.id}:${params['Scope'] === 'CLOUDFRONT' ? 'global' : 'regional'}/${type}/${name}/1`;

export const WAF: SimulatedService = {
  signing: 'wafv2',
  protocol: 'json',
  client: waf,
  operations: {
    ListWebACLs: (call) =>
      pagedBy(call, 'NextMarker', 'WebACLs', manyOf(call, 'acl'), (Name) => ({
        ARN: wafArn(call, 'webacl', Name),
        Name,
        Id: '1',
      })),
    GetWebACL: (call) => {
      const { Name, Id } = call.params;
      return {
        WebACL: {
          ARN: wafArn(call, 'webacl', String(Name)),
          Name,
          Id,
          Rules: [
            {
              Name: 'managed',
              Priority: 1,
              Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: `Rules of ${String(Name)}` } },
            },
          ],
        },
      };
    },
    ListLoggingConfigurations: (call) =>
      pagedBy(call, 'NextMarker', 'LoggingConfigurations', manyOf(call, 'acl'), (Name) => ({
        ResourceArn: wafArn(call, 'webacl', Name),
        LogDestinationConfigs: [`arn:aws:s3:::aws-waf-logs-${Name}`],
      })),
    ListResourcesForWebACL: ({ params }) => ({
      ResourceArns: [`arn:aws:${String(params['ResourceType']).toLowerCase()}`],
    }),
    DescribeManagedRuleGroup: () => ({
      VersionName: 'Version_1.1',
      Capacity: 700,
      Rules: [{ Name: 'NoUserAgent_HEADER', Action: { Block: {} } }],
    }),
    ListAvailableManagedRuleGroupVersions: (call) => ({
      ...pagedBy(call, 'NextMarker', 'Versions', ['Version_1.1', 'Version_1.0'], (Name) => ({ Name })),
      CurrentDefaultVersion: 'Version_1.1',
    }),
    ListIPSets: (call) =>
      pagedBy(call, 'NextMarker', 'IPSets', manyOf(call, 'set'), (Name) => ({
        ARN: wafArn(call, 'ipset', Name),
        Name,
        Id: '1',
      })),
    GetIPSet: (call) => {
      const { Name, Id } = call.params;
      const ARN = wafArn(call, 'ipset', String(Name));
      return { IPSet: { ARN, Name, Id, IPAddressVersion: 'IPV4', Addresses: ['203.0.113.0/24'] } };
    },
    ListRegexPatternSets: (call) =>
      pagedBy(call, 'NextMarker', 'RegexPatternSets', manyOf(call, 'patterns'), (Name) => ({
        ARN: wafArn(call, 'regexpatternset', Name),
        Name,
        Id: '1',
      })),
    GetRegexPatternSet: (call) => {
      const { Name, Id } = call.params;
      const ARN = wafArn(call, 'regexpatternset', String(Name));
      return { RegexPatternSet: { ARN, Name, Id, RegularExpressionList: [{ RegexString: '^/admin' }] } };
    },
    ListRuleGroups: (call) =>
      pagedBy(call, 'NextMarker', 'RuleGroups', manyOf(call, 'group'), (Name) => ({
        ARN: wafArn(call, 'rulegroup', Name),
        Name,
        Id: '1',
      })),
    GetRuleGroup: (call) => {
      const { Name, Id } = call.params;
      return {
        RuleGroup: { ARN: wafArn(call, 'rulegroup', String(Name)), Name, Id, Rules: [{ Name: 'rate', Priority: 1 }] },
      };
    },
  },
};
