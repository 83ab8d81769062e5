import * as ecr from '@aws-sdk/client-ecr';
import * as ecs from '@aws-sdk/client-ecs';
import * as eks from '@aws-sdk/client-eks';
import * as lambda from '@aws-sdk/client-lambda';
import * as rds from '@aws-sdk/client-rds';
import type { OperationCall } from '../simulated-aws-services.ts';
import { SimulatedError } from '../simulated-aws-wire.ts';
import { numbered, pageOf } from './pages.ts';
import type { SimulatedService } from './service.ts';
import { ECR_SOFTWARE, LAMBDA_SOFTWARE } from './software.ts';

const CREATED = new Date('2025-01-02T03:04:05Z');

function arn({ account, region }: OperationCall, service: string, resource: string): string {
  return `arn:aws:${service}:${region}:${account.id}:${resource}`;
}

/** A page of one thing for each number of the account, as RDS and Lambda page. */
function marked(call: OperationCall, name: string, prefix: string, make: (id: string) => object, token = 'Marker') {
  return pageOf(call, name, numbered(call.account, prefix).map(make), { token, asked: 'Marker' });
}

/** A page of names or things, as the JSON services page. */
function small(call: OperationCall, name: string, list: readonly unknown[]) {
  return pageOf(call, name, list, { token: 'nextToken' });
}

const TAGS = [{ Key: 'Team', Value: 'data' }];

const RDS: SimulatedService = {
  signing: 'rds',
  protocol: 'query',
  client: rds,
  operations: {
    DescribeDBInstances: (call) =>
      marked(call, 'DBInstances', 'db', (id) => ({
        DbiResourceId: `db-${id.toUpperCase()}`,
        DBInstanceIdentifier: id,
        DBInstanceArn: arn(call, 'rds', `db:${id}`),
        Engine: 'postgres',
        EnabledCloudwatchLogsExports: ['postgresql'],
        DBParameterGroups: [{ DBParameterGroupName: 'group-0', ParameterApplyStatus: 'in-sync' }],
        PubliclyAccessible: false,
        TagList: TAGS,
      })),
    DescribeDBClusters: (call) =>
      marked(call, 'DBClusters', 'cluster', (id) => ({
        DbClusterResourceId: `cluster-${id.toUpperCase()}`,
        DBClusterIdentifier: id,
        DBClusterArn: arn(call, 'rds', `cluster:${id}`),
        Engine: 'aurora-mysql',
        ClusterCreateTime: CREATED,
        TagList: TAGS,
      })),
    DescribeDBSnapshots: (call) =>
      marked(call, 'DBSnapshots', 'snapshot', (id) => ({
        DBSnapshotIdentifier: id,
        DBSnapshotArn: arn(call, 'rds', `snapshot:${id}`),
        SnapshotType: id.endsWith('1') ? 'automated' : 'manual',
        TagList: TAGS,
      })),
    DescribeDBSnapshotAttributes: ({ params }) => ({
      DBSnapshotAttributesResult: {
        DBSnapshotIdentifier: params['DBSnapshotIdentifier'],
        DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: ['all'] }],
      },
    }),
    DescribeDBClusterSnapshots: (call) =>
      marked(call, 'DBClusterSnapshots', 'snapshot', (id) => ({
        DBClusterSnapshotIdentifier: id,
        DBClusterSnapshotArn: arn(call, 'rds', `cluster-snapshot:${id}`),
        SnapshotType: 'manual',
        TagList: TAGS,
      })),
    DescribeDBClusterSnapshotAttributes: ({ params }) => ({
      DBClusterSnapshotAttributesResult: {
        DBClusterSnapshotIdentifier: params['DBClusterSnapshotIdentifier'],
        DBClusterSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: [] }],
      },
    }),
    DescribeEventSubscriptions: (call) =>
      marked(call, 'EventSubscriptionsList', 'subscription', (id) => ({
        CustSubscriptionId: id,
        EventSubscriptionArn: arn(call, 'rds', `es:${id}`),
        SourceType: 'db-instance',
        EventCategoriesList: ['failure'],
        Enabled: true,
      })),
    DescribeDBParameterGroups: (call) =>
      marked(call, 'DBParameterGroups', 'group', (id) => ({
        DBParameterGroupName: id,
        DBParameterGroupArn: arn(call, 'rds', `pg:${id}`),
        DBParameterGroupFamily: id.endsWith('1') ? 'oracle-ee-19' : 'postgres17',
      })),
    DescribeDBParameters: (call) => pageOf(call, 'Parameters', parameters('rds.force_ssl'), { token: 'Marker' }),
    DescribeDBClusterParameterGroups: (call) =>
      marked(call, 'DBClusterParameterGroups', 'group', (id) => ({
        DBClusterParameterGroupName: id,
        DBClusterParameterGroupArn: arn(call, 'rds', `cluster-pg:${id}`),
        DBParameterGroupFamily: 'docdb5.0',
      })),
    DescribeDBClusterParameters: (call) =>
      pageOf(call, 'Parameters', parameters('tls', 'audit_logs'), { token: 'Marker' }),
    DescribeDBProxies: (call) =>
      marked(call, 'DBProxies', 'proxy', (id) => ({
        DBProxyName: id,
        DBProxyArn: arn(call, 'rds', `db-proxy:${id}`),
        RequireTLS: true,
      })),
  },
};

/** Those asked for among others, over more than one page. */
function parameters(...names: readonly string[]): object[] {
  return [...names, 'max_connections', 'timezone'].map((ParameterName) => ({ ParameterName, ParameterValue: '1' }));
}

const LAMBDA_PAGES = { token: 'NextMarker', asked: 'Marker' };

const LAMBDA: SimulatedService = {
  signing: 'lambda',
  protocol: 'rest-json',
  client: lambda,
  operations: {
    ListFunctions: (call) =>
      marked(
        call,
        'Functions',
        'function',
        (id) => ({
          FunctionName: id,
          FunctionArn: arn(call, 'lambda', `function:${id}`),
          Environment: { Variables: { DB_PASSWORD: 'hunter2' } },
        }),
        'NextMarker',
      ),
    GetPolicy: ({ params }) => {
      if (params['FunctionName'] === 'function-1') throw new SimulatedError('ResourceNotFoundException', 404);
      return {
        Policy: '{"Version":"2012-10-17","Statement":[]}',
        RevisionId: 'revision',
      };
    },
    ListAliases: (call) => pageOf(call, 'Aliases', [{ Name: 'a' }, { Name: 'b' }, { Name: 'c' }], LAMBDA_PAGES),
    ListFunctionUrlConfigs: (call) => {
      const urls = ['a', 'b', 'c'].map((name) => ({ FunctionUrl: `https://${name}.example`, AuthType: 'AWS_IAM' }));
      return pageOf(call, 'FunctionUrlConfigs', urls, LAMBDA_PAGES);
    },
    ListTags: () => ({ Tags: { Team: 'web' } }),
    ...LAMBDA_SOFTWARE,
  },
};

const ECR: SimulatedService = {
  signing: 'ecr',
  protocol: 'json',
  client: ecr,
  operations: {
    DescribeRepositories: (call) =>
      small(
        call,
        'repositories',
        numbered(call.account, 'repository').map((repositoryName) => ({
          repositoryName,
          repositoryArn: arn(call, 'ecr', `repository/${repositoryName}`),
          createdAt: CREATED,
        })),
      ),
    DescribeImages: (call) =>
      small(
        call,
        'imageDetails',
        numbered(call.account, 'image').map((id) => ({
          repositoryName: call.params['repositoryName'],
          imageDigest: `sha256:${id.padStart(64, '0')}`,
          imagePushedAt: CREATED,
          imageScanStatus: { status: 'COMPLETE' },
        })),
      ),
    BatchGetRepositoryScanningConfiguration: ({ params }) => ({
      scanningConfigurations: (params['repositoryNames'] as string[]).map((repositoryName) => ({
        repositoryName,
        scanFrequency: 'SCAN_ON_PUSH',
      })),
    }),
    GetRepositoryPolicy: ({ params }) => {
      if (params['repositoryName'] === 'repository-1') {
        throw new SimulatedError('RepositoryPolicyNotFoundException', 400);
      }
      return { policyText: '{"Statement":[]}' };
    },
    GetLifecyclePolicy: ({ params }) => {
      if (params['repositoryName'] === 'repository-1')
        throw new SimulatedError('LifecyclePolicyNotFoundException', 400);
      return { lifecyclePolicyText: '{"rules":[]}' };
    },
    ListTagsForResource: () => ({ tags: TAGS }),
    ...ECR_SOFTWARE,
  },
};

const ECS: SimulatedService = {
  signing: 'ecs',
  protocol: 'json',
  client: ecs,
  operations: {
    ListClusters: (call) => small(call, 'clusterArns', named(call, 'cluster')),
    DescribeClusters: ({ params }) => ({
      clusters: (params['clusters'] as string[]).map((clusterArn) => ({ clusterArn, clusterName: nameOf(clusterArn) })),
    }),
    ListTasks: (call) => small(call, 'taskArns', named(call, `task/${nameOf(String(call.params['cluster']))}`)),
    DescribeTasks: ({ params }) => ({
      tasks: (params['tasks'] as string[]).map((taskArn) => ({
        taskArn,
        clusterArn: params['cluster'],
        lastStatus: 'RUNNING',
        attachments: [
          {
            type: 'ElasticNetworkInterface',
            details: [{ name: 'networkInterfaceId', value: `eni-${nameOf(taskArn)}` }],
          },
        ],
        overrides: { containerOverrides: [{ name: 'app', environment: [{ name: 'TOKEN', value: 'hunter2' }] }] },
      })),
    }),
    ListServices: (call) =>
      small(call, 'serviceArns', named(call, `service/${nameOf(String(call.params['cluster']))}`)),
    DescribeServices: (call) => ({
      services: (call.params['services'] as string[]).map((serviceArn) => ({
        serviceArn,
        serviceName: nameOf(serviceArn),
        taskDefinition: `${arn(call, 'ecs', 'task-definition')}/web:${nameOf(serviceArn).at(-1)}`,
        taskSets: [{ taskSetArn: `${serviceArn.replace(':service/', ':task-set/')}/ecs-svc` }],
        tags: [{ key: 'Team', value: 'web' }],
      })),
    }),
    ListTaskDefinitionFamilies: (call) => small(call, 'families', ['batch', 'mail', 'web']),
    DescribeTaskDefinition: (call) => {
      const asked = nameOf(String(call.params['taskDefinition']));
      const newest = asked.includes(':') ? asked : `${asked}:2`;
      return {
        taskDefinition: {
          taskDefinitionArn: `${arn(call, 'ecs', 'task-definition')}/${newest}`,
          family: newest.split(':')[0],
          containerDefinitions: [{ name: 'app', environment: [{ name: 'TOKEN', value: 'hunter2' }] }],
        },
        tags: [{ key: 'Team', value: 'web' }],
      };
    },
  },
};

function named(call: OperationCall, path: string): string[] {
  return numbered(call.account, path.split('/')[0] ?? '').map((name) => arn(call, 'ecs', `${path}/${name}`));
}

function nameOf(resource: string): string {
  return resource.split('/').at(-1) ?? '';
}

const EKS: SimulatedService = {
  signing: 'eks',
  protocol: 'rest-json',
  client: eks,
  operations: {
    ListClusters: (call) => small(call, 'clusters', numbered(call.account, 'cluster')),
    DescribeCluster: (call) => {
      const name = String(call.params['name']);
      return { cluster: { name, arn: arn(call, 'eks', `cluster/${name}`), version: '1.34', tags: { Team: 'web' } } };
    },
  },
};

/** Databases, functions and containers. */
export const PLATFORM_SERVICES: readonly SimulatedService[] = [RDS, LAMBDA, ECR, ECS, EKS];
