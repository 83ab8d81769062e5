import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { BackupClient, CreateBackupPlanCommand, CreateBackupVaultCommand } from '@aws-sdk/client-backup';
import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, CreateLogGroupCommand, PutMetricFilterCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ConfigServiceClient, PutConfigurationRecorderCommand } from '@aws-sdk/client-config-service';
import { CreateTableCommand, DynamoDBClient, TagResourceCommand } from '@aws-sdk/client-dynamodb';
import { CreateFileSystemCommand, EFSClient } from '@aws-sdk/client-efs';
import { CreateDetectorCommand, GuardDutyClient } from '@aws-sdk/client-guardduty';
import { CreateAliasCommand, CreateKeyCommand, EnableKeyRotationCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateDomainCommand, OpenSearchClient } from '@aws-sdk/client-opensearch';
import { CreateClusterCommand, RedshiftClient } from '@aws-sdk/client-redshift';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { EnableSecurityHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { CreateDocumentCommand, ModifyDocumentPermissionCommand, SSMClient } from '@aws-sdk/client-ssm';
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
const IDS =
  /^(acm-|backups$|cloudtrail-trails$|cloudwatch-|config-|dynamodb-|efs-|elasticache-|guardduty-|inspector-|kms-|log-|opensearch-|redshift-|secrets$|securityhub-|sns-|sqs-|ssm-)/;

const moto = await startMoto();

describe.skipIf(typeof moto === 'string')(
  `collecting logs, keys and stores from moto, which needs Python${typeof moto === 'string' ? ` (${moto})` : ''}`,
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

    const items = (kind: Kind, region = REGION) => sink.part(MOTO_HOME, region, kind)?.items ?? [];
    const configurations = (kind: Kind, region = REGION) =>
      items(kind, region).map((item) => item.configuration as Record<string, unknown>);

    it('sees the trail once, with its state and what it selects', () => {
      expect(items('AWS::CloudTrail::Trail', 'global')).toHaveLength(1);
      const [trail] = configurations('AWS::CloudTrail::Trail', 'global');
      expect(trail).toMatchObject({ Name: 'main', IsMultiRegionTrail: true, Status: { IsLogging: true } });
      expect(trail).toHaveProperty('EventSelectors');
      expect(trail).toHaveProperty('AdvancedEventSelectors');
    });

    it('sees what watches: recorder, detector, hub, filters and alarms', () => {
      expect(configurations('AWS::Config::ConfigurationRecorder')).toMatchObject([
        { name: 'default', recordingGroup: { allSupported: true }, Status: { recording: false } },
      ]);
      expect(configurations('AWS::GuardDuty::Detector')).toMatchObject([
        { Status: 'ENABLED', Features: [{ Name: 'S3_DATA_EVENTS', Status: 'ENABLED' }] },
      ]);
      expect(items('AWS::SecurityHub::Hub')).toHaveLength(1);
      expect(configurations('AWS::Logs::LogGroup')).toMatchObject([{ logGroupName: 'trail' }]);
      expect(items('AWS::Logs::MetricFilter')).toMatchObject([{ resourceId: 'trail:root' }]);
      expect(configurations('AWS::CloudWatch::Alarm')).toMatchObject([{ AlarmName: 'root', ActionsEnabled: true }]);
    });

    it('sees keys with their policy and rotation, and secrets without their value', () => {
      const keys = new Map(configurations('AWS::KMS::Key').map((key) => [key.KeySpec, key]));
      expect(keys.get('SYMMETRIC_DEFAULT')).toMatchObject({ KeyRotationEnabled: true, AliasName: 'alias/data' });
      expect(keys.get('RSA_2048')).toMatchObject({ KeyRotationEnabled: null, Policy: expect.any(String) });
      expect(configurations('AWS::SecretsManager::Secret')).toMatchObject([{ Name: 'db' }]);
      expect(JSON.stringify(sink.parts)).not.toContain('hunter2');
      expect(configurations('AWS::ACM::Certificate')).toMatchObject([{ DomainName: 'www.example.com' }]);
    });

    it('sees topics and queues with attributes and tags, and with whom documents are shared', () => {
      expect(items('AWS::SNS::Topic')).toMatchObject([
        { tags: { Team: 'security' }, configuration: { Attributes: { SubscriptionsConfirmed: '0' } } },
      ]);
      expect(items('AWS::SQS::Queue')).toMatchObject([
        {
          resourceName: 'jobs',
          tags: { Team: 'data' },
          configuration: { Attributes: { SqsManagedSseEnabled: 'true' } },
        },
      ]);
      expect(configurations('AWS::SSM::Document')).toMatchObject([{ Name: 'restart', AccountIds: ['all'] }]);
    });

    it('sees stores with what further calls say of them', () => {
      expect(items('AWS::DynamoDB::Table')).toMatchObject([
        {
          tags: { Team: 'data' },
          configuration: { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED' } },
        },
      ]);
      expect(items('AWS::Backup::BackupPlan')).toMatchObject([{ resourceName: 'daily' }]);
      expect(configurations('AWS::EFS::FileSystem')).toMatchObject([{ Encrypted: true }]);
      expect(configurations('AWS::OpenSearch::Domain')).toMatchObject([{ DomainName: 'search' }]);
      expect(configurations('AWS::Redshift::Cluster')).toMatchObject([{ LoggingStatus: { LoggingEnabled: false } }]);
      const [group] = configurations('AWS::Redshift::ClusterParameterGroup');
      expect(group?.Parameters).toContainEqual(expect.objectContaining({ ParameterName: 'require_ssl' }));
    });

    it('says failed where moto implements nothing, and complete everywhere else', () => {
      const gaps = sink.parts.filter(({ completeness }) => completeness.state !== 'complete');
      expect(gaps.map(({ kind, completeness }) => `${kind} ${completeness.state}`).toSorted()).toEqual([
        'AWS::Backup::ProtectedResource failed',
        'AWS::Backup::RecoveryPoint failed',
        'AWS::Config::DeliveryChannel failed',
        'AWS::SSM::ComplianceSummary failed',
        'AWS::SSM::ManagedInstance failed',
        'AWS::SSM::ServiceSetting failed',
      ]);
    });
  },
);

async function build(endpoint: string): Promise<void> {
  const config = { endpoint, region: REGION, credentials: MOTO_CREDENTIALS, forcePathStyle: true };
  await new S3Client(config).send(
    new CreateBucketCommand({ Bucket: 'trail-logs', CreateBucketConfiguration: { LocationConstraint: REGION } }),
  );
  const cloudtrail = new CloudTrailClient(config);
  await cloudtrail.send(new CreateTrailCommand({ Name: 'main', S3BucketName: 'trail-logs', IsMultiRegionTrail: true }));
  await cloudtrail.send(new StartLoggingCommand({ Name: 'main' }));
  await new ConfigServiceClient(config).send(
    new PutConfigurationRecorderCommand({
      ConfigurationRecorder: {
        name: 'default',
        roleARN: `arn:aws:iam::${MOTO_HOME}:role/config`,
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      },
    }),
  );
  await new GuardDutyClient(config).send(
    new CreateDetectorCommand({ Enable: true, Features: [{ Name: 'S3_DATA_EVENTS', Status: 'ENABLED' }] }),
  );
  await new SecurityHubClient(config).send(new EnableSecurityHubCommand({}));
  const logs = new CloudWatchLogsClient(config);
  await logs.send(new CreateLogGroupCommand({ logGroupName: 'trail' }));
  await logs.send(
    new PutMetricFilterCommand({
      logGroupName: 'trail',
      filterName: 'root',
      filterPattern: '{ $.userIdentity.type = "Root" }',
      metricTransformations: [{ metricName: 'root', metricNamespace: 'Security', metricValue: '1' }],
    }),
  );
  const { TopicArn } = await new SNSClient(config).send(
    new CreateTopicCommand({ Name: 'alerts', Tags: [{ Key: 'Team', Value: 'security' }] }),
  );
  await new CloudWatchClient(config).send(
    new PutMetricAlarmCommand({
      AlarmName: 'root',
      Namespace: 'Security',
      MetricName: 'root',
      Statistic: 'Sum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      AlarmActions: [TopicArn ?? ''],
    }),
  );
  await new SQSClient(config).send(new CreateQueueCommand({ QueueName: 'jobs', tags: { Team: 'data' } }));
  await buildKeysAndStores(config);
}

async function buildKeysAndStores(config: {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: typeof MOTO_CREDENTIALS;
}): Promise<void> {
  const kms = new KMSClient(config);
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({ Description: 'data' }));
  await kms.send(new EnableKeyRotationCommand({ KeyId: KeyMetadata?.KeyId }));
  await kms.send(new CreateAliasCommand({ AliasName: 'alias/data', TargetKeyId: KeyMetadata?.KeyId }));
  await kms.send(new CreateKeyCommand({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }));
  await new SecretsManagerClient(config).send(new CreateSecretCommand({ Name: 'db', SecretString: 'hunter2' }));
  await new ACMClient(config).send(new RequestCertificateCommand({ DomainName: 'www.example.com' }));
  const ssm = new SSMClient(config);
  const content = JSON.stringify({ schemaVersion: '2.2', description: 'x', mainSteps: [] });
  await ssm.send(new CreateDocumentCommand({ Name: 'restart', Content: content, DocumentType: 'Command' }));
  await ssm.send(
    new ModifyDocumentPermissionCommand({ Name: 'restart', PermissionType: 'Share', AccountIdsToAdd: ['all'] }),
  );
  const dynamodb = new DynamoDBClient(config);
  const table = await dynamodb.send(
    new CreateTableCommand({
      TableName: 'orders',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    }),
  );
  const ResourceArn = table.TableDescription?.TableArn;
  await dynamodb.send(new TagResourceCommand({ ResourceArn, Tags: [{ Key: 'Team', Value: 'data' }] }));
  const backup = new BackupClient(config);
  await backup.send(new CreateBackupVaultCommand({ BackupVaultName: 'vault' }));
  await backup.send(
    new CreateBackupPlanCommand({
      BackupPlan: { BackupPlanName: 'daily', Rules: [{ RuleName: 'daily', TargetBackupVaultName: 'vault' }] },
    }),
  );
  await new EFSClient(config).send(new CreateFileSystemCommand({ CreationToken: 'files', Encrypted: true }));
  await new OpenSearchClient(config).send(new CreateDomainCommand({ DomainName: 'search' }));
  await new RedshiftClient(config).send(
    new CreateClusterCommand({
      ClusterIdentifier: 'dwh',
      NodeType: 'ra3.large',
      MasterUsername: 'operator',
      MasterUserPassword: 'Example-1234',
    }),
  );
}
