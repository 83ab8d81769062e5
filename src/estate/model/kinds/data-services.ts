import type { DomainStatus } from '@aws-sdk/client-opensearch';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const DATA_SERVICE_KINDS = defineKinds({
  'AWS::Elasticsearch::Domain': {
    naming: 'config',
    scope: 'region',
    call: 'es:DescribeDomains',
    answer: 'DomainStatusList',
    id: 'DomainId',
    arn: 'ARN',
    name: 'DomainName',
    sign: 'ElasticsearchVersion',
  },
  'AWS::OpenSearch::Domain': {
    naming: 'config',
    scope: 'region',
    call: 'es:DescribeDomains',
    answer: 'DomainStatusList',
    id: 'DomainId',
    arn: 'ARN',
    name: 'DomainName',
    sign: 'EngineVersion',
  },
});

/** Elasticsearch and OpenSearch domains stand in one list and answer alike but for the member that names the version. */
export type SearchDomain = Partial<Stored<DomainStatus>> & { ElasticsearchVersion?: string };

export interface DataServiceConfigurations {
  'AWS::Elasticsearch::Domain': SearchDomain;
  'AWS::OpenSearch::Domain': SearchDomain;
}
