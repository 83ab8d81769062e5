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
      item: ['prod', 'test'].map((stageName) => ({ stageName, variables: { password: 'hunter2' } })),
    }),
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
        WebACL: { ARN: wafArn(call, 'webacl', String(Name)), Name, Id, Rules: [{ Name: 'rate', Priority: 1 }] },
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
