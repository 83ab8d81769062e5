import { CreateRepositoryCommand, ECRClient, SetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { CreateClusterCommand as CreateEksClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  CreateDBSnapshotCommand,
  CreateEventSubscriptionCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '#estate/collection';
import { COLLECTORS } from '#estate/collectors';
import type { Kind } from '#estate/model';
import { createAwsAccess } from '#platform/aws';
import { type MemorySink, memorySink } from '../support/memory-sink.ts';
import { startMoto } from '../support/moto.ts';
import { MOTO_CREDENTIALS, MOTO_HOME, MOTO_ROLE } from '../support/moto-organization.ts';
import { patientClock } from './run-leaf.ts';

const REGION = 'eu-west-1';
const IDS = /^(rds-|ecr-|ecs-|eks-|lambda-)/;

/** An empty archive: moto wants one and runs nothing. */
const EMPTY_ZIP = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

const moto = await startMoto();

describe.skipIf(typeof moto === 'string')(
  `collecting databases, functions and containers from moto, which needs Python${typeof moto === 'string' ? ` (${moto})` : ''}`,
  () => {
    let sink: MemorySink;

    beforeAll(async () => {
      if (typeof moto === 'string') return;
      await build(moto.endpoint);
      process.env.AWS_ACCESS_KEY_ID = MOTO_CREDENTIALS.accessKeyId;
      process.env.AWS_SECRET_ACCESS_KEY = MOTO_CREDENTIALS.secretAccessKey;
      process.env.AWS_ENDPOINT_URL = moto.endpoint;
      const aws = createAwsAccess({ region: REGION, roleName: MOTO_ROLE, maxAttempts: 1, clock: patientClock });
      sink = memorySink();
      const collectors = COLLECTORS.filter(({ id }) => IDS.test(id));
      const signal = new AbortController().signal;
      await collect({ aws, sink, scope: { regions: [REGION] }, clock: patientClock, signal, collectors });
      aws.close();
    });
    afterAll(async () => {
      if (typeof moto !== 'string') await moto.stop();
    });

    const items = (kind: Kind) => sink.part(MOTO_HOME, REGION, kind)?.items ?? [];
    const configurations = (kind: Kind) => items(kind).map((item) => item.configuration as Record<string, unknown>);

    it('sees databases with their tags, snapshots with whom they are shared, and subscriptions', () => {
      expect(items('AWS::RDS::DBInstance')).toMatchObject([{ resourceName: 'orders', tags: { Team: 'data' } }]);
      expect(configurations('AWS::RDS::DBCluster').map(({ Engine }) => Engine)).toEqual(
        expect.arrayContaining(['aurora-mysql', 'neptune']),
      );
      const snapshots = configurations('AWS::RDS::DBSnapshot');
      expect(snapshots).toContainEqual(
        expect.objectContaining({
          DBSnapshotIdentifier: 'orders-final',
          SnapshotType: 'manual',
          DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: ['all'] }],
        }),
      );
      for (const one of snapshots.filter(({ SnapshotType }) => SnapshotType !== 'manual')) {
        expect(one).not.toHaveProperty('DBSnapshotAttributes');
      }
      expect(configurations('AWS::RDS::EventSubscription')).toMatchObject([{ EventCategoriesList: ['failure'] }]);
      expect(configurations('AWS::RDS::DBParameterGroup')).toMatchObject([{ DBParameterGroupName: 'orders-17' }]);
    });

    it('sees who may use functions and repositories, and that nobody said so', () => {
      const functions = new Map(configurations('AWS::Lambda::Function').map((one) => [one.FunctionName, one]));
      expect(functions.get('mailer')).toMatchObject({ Policy: expect.stringContaining('"Sid": "all"'), Aliases: [] });
      expect(functions.get('quiet')).toMatchObject({ Policy: null, Aliases: [] });
      const repositories = new Map(configurations('AWS::ECR::Repository').map((one) => [one.repositoryName, one]));
      expect(repositories.get('web')).toMatchObject({
        policyText: null,
        lifecyclePolicyText: null,
        scanningConfiguration: { scanFrequency: 'MANUAL' },
      });
      expect(repositories.get('open')).toMatchObject({ policyText: expect.stringContaining('ecr:*') });
    });

    it('sees the newest revision of a family and the older one that a service runs, without values of variables', () => {
      const revisions = configurations('AWS::ECS::TaskDefinition').map(({ family, revision }) => [family, revision]);
      expect(revisions).toEqual([
        ['web', 2],
        ['web', 1],
      ]);
      expect(configurations('AWS::ECS::Service')).toMatchObject([{ serviceName: 'web' }]);
      expect(configurations('AWS::ECS::Cluster')).toMatchObject([{ clusterName: 'main' }]);
      expect(configurations('AWS::EKS::Cluster')).toMatchObject([{ name: 'main', version: '1.33' }]);
      expect(JSON.stringify(sink.parts)).not.toContain('hunter2');
    });

    it('is complete but for the URLs of functions, which moto does not implement', () => {
      const gaps = sink.parts.filter(({ completeness }) => completeness.state !== 'complete');
      expect(gaps.map(({ kind, completeness }) => [kind, completeness.state, completeness.reason?.code])).toEqual([
        ['AWS::Lambda::Function', 'partial', 'UnreadableAnswer'],
      ]);
    });
  },
);

async function build(endpoint: string): Promise<void> {
  const config = { endpoint, region: REGION, credentials: MOTO_CREDENTIALS };
  const rds = new RDSClient(config);
  await rds.send(
    new CreateDBParameterGroupCommand({
      DBParameterGroupName: 'orders-17',
      DBParameterGroupFamily: 'postgres17',
      Description: 'orders',
    }),
  );
  await rds.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'orders',
      DBInstanceClass: 'db.t4g.medium',
      Engine: 'postgres',
      AllocatedStorage: 20,
      MasterUsername: 'postgres',
      MasterUserPassword: 'not-a-real-one',
      PubliclyAccessible: true,
      DBParameterGroupName: 'orders-17',
      Tags: [{ Key: 'Team', Value: 'data' }],
    }),
  );
  await rds.send(new CreateDBClusterCommand({ DBClusterIdentifier: 'graph', Engine: 'neptune' }));
  await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: 'shop',
      Engine: 'aurora-mysql',
      MasterUsername: 'shop_owner',
      MasterUserPassword: 'not-a-real-one',
    }),
  );
  await rds.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'orders', DBSnapshotIdentifier: 'orders-final' }));
  await rds.send(
    new ModifyDBSnapshotAttributeCommand({
      DBSnapshotIdentifier: 'orders-final',
      AttributeName: 'restore',
      ValuesToAdd: ['all'],
    }),
  );
  await rds.send(
    new CreateEventSubscriptionCommand({
      SubscriptionName: 'ops',
      SnsTopicArn: `arn:aws:sns:${REGION}:${MOTO_HOME}:ops`,
      SourceType: 'db-instance',
      EventCategories: ['failure'],
      Enabled: true,
    }),
  );
  const ecr = new ECRClient(config);
  await ecr.send(new CreateRepositoryCommand({ repositoryName: 'web', tags: [{ Key: 'Team', Value: 'web' }] }));
  await ecr.send(new CreateRepositoryCommand({ repositoryName: 'open' }));
  const policyText = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'ecr:*' }],
  });
  await ecr.send(new SetRepositoryPolicyCommand({ repositoryName: 'open', policyText }));
  const ecs = new ECSClient(config);
  await ecs.send(
    new CreateClusterCommand({ clusterName: 'main', settings: [{ name: 'containerInsights', value: 'disabled' }] }),
  );
  const containerDefinitions = [
    { name: 'app', image: 'app', memory: 128, environment: [{ name: 'AWS_SECRET_ACCESS_KEY', value: 'hunter2' }] },
  ];
  await ecs.send(new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions }));
  await ecs.send(
    new CreateServiceCommand({ cluster: 'main', serviceName: 'web', taskDefinition: 'web:1', desiredCount: 1 }),
  );
  await ecs.send(new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions }));
  const role = await new IAMClient(config).send(
    new CreateRoleCommand({
      RoleName: 'runner',
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      }),
    }),
  );
  const lambda = new LambdaClient(config);
  for (const FunctionName of ['mailer', 'quiet']) {
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName,
        Role: role.Role?.Arn ?? '',
        Runtime: 'python3.12',
        Handler: 'main.handler',
        Code: { ZipFile: EMPTY_ZIP },
        Environment: { Variables: { DB_PASSWORD: 'hunter2' } },
        Tags: { Team: 'web' },
      }),
    );
  }
  await lambda.send(
    new AddPermissionCommand({
      FunctionName: 'mailer',
      StatementId: 'all',
      Principal: '*',
      Action: 'lambda:InvokeFunction',
    }),
  );
  await new EKSClient(config).send(
    new CreateEksClusterCommand({
      name: 'main',
      version: '1.33',
      roleArn: role.Role?.Arn ?? '',
      resourcesVpcConfig: {},
    }),
  );
}
