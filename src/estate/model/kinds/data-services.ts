import { defineKinds } from './definition.ts';

export const DATA_SERVICE_KINDS = defineKinds({
  'AWS::RDS::DBInstance': {
    naming: 'config',
    scope: 'region',
    call: 'rds:DescribeDBInstances',
    answer: 'DBInstances',
    id: 'DbiResourceId',
    arn: 'DBInstanceArn',
    name: 'DBInstanceIdentifier',
  },
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

/** The members Yagura reads: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html (read 2026-11-23). */
export interface DatabaseInstance {
  DbiResourceId?: string;
  DBInstanceIdentifier?: string;
  DBInstanceArn?: string;
  Engine?: string;
  EngineVersion?: string;
  PubliclyAccessible?: boolean;
  StorageEncrypted?: boolean;
  AvailabilityZone?: string;
  MultiAZ?: boolean;
  Endpoint?: { Address?: string; Port?: number };
  DBSubnetGroup?: { VpcId?: string; Subnets?: { SubnetIdentifier?: string }[] };
  VpcSecurityGroups?: { VpcSecurityGroupId?: string; Status?: string }[];
}

/** Elasticsearch and OpenSearch domains stand in one list and answer alike but for the member that names the version. */
export interface SearchDomain {
  DomainId?: string;
  DomainName?: string;
  ARN?: string;
  ElasticsearchVersion?: string;
  EngineVersion?: string;
  AccessPolicies?: string;
  Endpoint?: string;
  Endpoints?: Record<string, string>;
  VPCOptions?: { VPCId?: string; SubnetIds?: string[]; SecurityGroupIds?: string[]; AvailabilityZones?: string[] };
}

export interface DataServiceConfigurations {
  'AWS::RDS::DBInstance': DatabaseInstance;
  'AWS::Elasticsearch::Domain': SearchDomain;
  'AWS::OpenSearch::Domain': SearchDomain;
}
