import {
  APIGatewayClient,
  CreateAuthorizerCommand,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2Client, CreateApiCommand } from '@aws-sdk/client-apigatewayv2';
import { CloudFrontClient, CreateDistributionCommand } from '@aws-sdk/client-cloudfront';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateManagedPrefixListCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  CreateLoadBalancerCommand as CreateClassicCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { CreateServiceCommand, CreateServiceNetworkCommand, VPCLatticeClient } from '@aws-sdk/client-vpc-lattice';
import { CreateIPSetCommand, CreateWebACLCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTROLS, postureAnalysis } from '#analysis/posture';
import { collect } from '#estate/collection';
import { COLLECTORS } from '#estate/collectors';
import type { ConfigurationItem, Kind, OrganizationDirectory, SnapshotReader } from '#estate/model';
import { instant, type Verdict } from '#kernel';
import { createAwsAccess } from '#platform/aws';
import { type MemorySink, memorySink } from '../support/memory-sink.ts';
import { startMoto } from '../support/moto.ts';
import { MOTO_CREDENTIALS, MOTO_HOME, MOTO_ROLE } from '../support/moto-organization.ts';
import { patientClock } from './run-leaf.ts';

const REGION = 'us-east-1';
const NOW = instant('2026-11-26T00:00:00Z');
const FAMILY = /^(ec2|auto-scaling|load|target|classic|cloudfront|api-gateway|waf|vpc-lattice-(services|networks))/;
const VISIBLE = { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'edge' };

const moto = await startMoto();

describe.skipIf(typeof moto === 'string')(
  `collecting networks from moto, which needs Python${typeof moto === 'string' ? ` (${moto})` : ''}`,
  () => {
    let sink: MemorySink;
    let made: Awaited<ReturnType<typeof build>>;

    beforeAll(async () => {
      if (typeof moto === 'string') return;
      made = await build(moto.endpoint);
      process.env['AWS_ACCESS_KEY_ID'] = MOTO_CREDENTIALS.accessKeyId;
      process.env['AWS_SECRET_ACCESS_KEY'] = MOTO_CREDENTIALS.secretAccessKey;
      process.env['AWS_ENDPOINT_URL'] = moto.endpoint;
      const aws = createAwsAccess({ region: REGION, roleName: MOTO_ROLE, maxAttempts: 1, clock: patientClock });
      sink = memorySink();
      const collectors = COLLECTORS.filter(({ id }) => FAMILY.test(id));
      const signal = new AbortController().signal;
      await collect({ aws, sink, scope: { regions: [REGION] }, clock: patientClock, signal, collectors });
      aws.close();
    });
    afterAll(async () => {
      if (typeof moto !== 'string') await moto.stop();
    });

    const items = (kind: Kind) =>
      sink.part(MOTO_HOME, REGION, kind)?.items ?? sink.part(MOTO_HOME, 'global', kind)?.items ?? [];

    it('sees what was made, with the answers of the further calls', () => {
      expect(items('AWS::EC2::SecurityGroup').map(({ resourceId }) => resourceId)).toContain(made.groupId);
      const list = items('AWS::EC2::PrefixList').find(({ resourceId }) => resourceId === made.listId);
      expect(list?.configuration).toMatchObject({ Entries: [{ Cidr: '0.0.0.0/1' }, { Cidr: '128.0.0.0/1' }] });
      expect(items('AWS::ElasticLoadBalancingV2::Listener')).toHaveLength(1);
      expect(items('AWS::ElasticLoadBalancingV2::ListenerRule').length).toBeGreaterThan(0);
      expect(items('AWS::ElasticLoadBalancingV2::LoadBalancerAttributes')).toHaveLength(1);
      expect(items('AWS::ElasticLoadBalancing::LoadBalancer')[0]?.configuration).toMatchObject({
        LoadBalancerAttributes: { CrossZoneLoadBalancing: { Enabled: false } },
      });
      expect(items('AWS::CloudFront::Distribution')[0]?.configuration).toMatchObject({
        DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: 'allow-all' } },
      });
      expect(items('AWS::ElasticLoadBalancingV2::TargetGroupAttributes')).toHaveLength(1);
      expect(items('AWS::ApiGateway::RestApi')).toHaveLength(1);
      expect(items('AWS::ApiGateway::Resource')[0]?.configuration).toMatchObject({
        path: '/',
        resourceMethods: {
          GET: {
            authorizationType: 'NONE',
            methodIntegration: { type: 'HTTP', httpMethod: 'GET', uri: 'https://orders.example.com' },
          },
        },
      });
      expect(JSON.stringify(items('AWS::ApiGateway::Resource'))).not.toContain('hunter2');
      expect(items('AWS::ApiGateway::Authorizer')[0]?.configuration).toMatchObject({ name: 'who', type: 'TOKEN' });
      expect(items('AWS::ApiGateway::Stage')).toHaveLength(1);
      expect(items('AWS::WAFv2::IPSet')[0]?.configuration).toMatchObject({
        Addresses: ['203.0.113.0/24'],
        Scope: 'REGIONAL',
      });
      expect(items('AWS::VpcLattice::ServiceNetwork')[0]?.configuration).toMatchObject({ authType: 'NONE' });
      expect(items('AWS::VpcLattice::Service')[0]?.configuration).toMatchObject({ authType: 'AWS_IAM' });
      expect(items('AWS::ApiGatewayV2::Api')).toHaveLength(1);
      expect(items('AWS::WAFv2::WebACL')[0]?.configuration).toMatchObject({ Rules: [], LoggingConfiguration: null });
    });

    it('says failed where moto implements nothing, and complete everywhere else', () => {
      const gaps = sink.parts.filter((part) => part.completeness.state !== 'complete');
      const told = gaps.map(({ kind, completeness: { state, reason } }) => `${kind} ${state} ${reason?.code}`);
      expect(told.toSorted()).toEqual([
        'AWS::ApiGatewayV2::Authorizer failed UnreadableAnswer',
        'AWS::CloudFront::VpcOrigin failed UnreadableAnswer',
        'AWS::EC2::ImageBlockPublicAccess failed UnreadableAnswer',
        'AWS::EC2::InstanceMetadataDefaults failed UnreadableAnswer',
        'AWS::EC2::SecurityGroupVpcAssociation failed UnreadableAnswer',
        'AWS::EC2::SnapshotBlockPublicAccess failed UnreadableAnswer',
        'AWS::EC2::TransitGatewayConnect failed UnreadableAnswer',
        'AWS::EC2::VPCBlockPublicAccessExclusion failed UnreadableAnswer',
        'AWS::EC2::VPCBlockPublicAccessOptions failed UnreadableAnswer',
        'AWS::EC2::VerifiedAccessEndpoint failed UnreadableAnswer',
        'AWS::EC2::VerifiedAccessGroup failed UnreadableAnswer',
        'AWS::EC2::VerifiedAccessInstance failed UnreadableAnswer',
        'AWS::EC2::VerifiedAccessTrustProvider failed UnreadableAnswer',
        'AWS::ElasticLoadBalancingV2::TrustStore failed UnreadableAnswer',
        // Its services have no listeners, its networks nothing but VPCs.
        'AWS::VpcLattice::Listener failed ResourceNotFoundException',
        'AWS::VpcLattice::Rule failed ResourceNotFoundException',
        'AWS::VpcLattice::ServiceNetworkResourceAssociation failed UnreadableAnswer',
        'AWS::VpcLattice::ServiceNetworkServiceAssociation failed UnreadableAnswer',
        // ListResourcesForWebACL is what it lacks here.
        'AWS::WAFv2::WebACL partial UnreadableAnswer',
      ]);
    });

    it('judges what the real answers mean', async () => {
      const verdicts = await judge(sink);
      const failing = (rule: string) =>
        verdicts.filter((one) => one.rule === rule && one.outcome === 'fail').map((one) => one.resource.id);
      expect(failing('ec2-security-group-ssh')).toEqual([made.groupId]);
      expect(failing('ec2-default-security-group-closed').length).toBeGreaterThan(0);
      expect(failing('elb-application-https-redirect')).toHaveLength(1);
      expect(failing('cloudfront-viewer-https')).toHaveLength(1);
      expect(verdicts.filter(({ reason }) => reason.code === 'unreadable')).toEqual([]);
    });
  },
);

/** A network with a group that a prefix list opens to everybody, load balancers, a distribution, APIs and a web ACL. */
async function build(endpoint: string) {
  const config = { endpoint, region: REGION, credentials: MOTO_CREDENTIALS };
  const ec2 = new EC2Client(config);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const VpcId = Vpc?.VpcId ?? '';
  const subnets = await Promise.all(
    ['a', 'b'].map((zone, index) =>
      ec2.send(
        new CreateSubnetCommand({ VpcId, CidrBlock: `10.0.${index}.0/24`, AvailabilityZone: `${REGION}${zone}` }),
      ),
    ),
  );
  const Subnets = subnets.map(({ Subnet }) => Subnet?.SubnetId ?? '');
  const halves = ['0.0.0.0/1', '128.0.0.0/1'].map((Cidr) => ({ Cidr }));
  const { PrefixList } = await ec2.send(
    new CreateManagedPrefixListCommand({
      PrefixListName: 'all',
      MaxEntries: 5,
      AddressFamily: 'IPv4',
      Entries: halves,
    }),
  );
  const listId = PrefixList?.PrefixListId ?? '';
  const group = await ec2.send(new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web', VpcId }));
  const groupId = group.GroupId ?? '';
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 20, ToPort: 25, PrefixListIds: [{ PrefixListId: listId }] }];
  await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: groupId, IpPermissions }));

  const elb = new ElasticLoadBalancingV2Client(config);
  const { LoadBalancers } = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'web', Subnets, Type: 'application' }),
  );
  const balancerArn = LoadBalancers?.[0]?.LoadBalancerArn ?? '';
  await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: balancerArn,
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [
        { Type: 'redirect', RedirectConfig: { Protocol: 'HTTP', Host: 'www.example.com', StatusCode: 'HTTP_301' } },
      ],
    }),
  );
  await elb.send(
    new CreateTargetGroupCommand({ Name: 'web', Protocol: 'HTTP', Port: 80, VpcId, TargetType: 'instance' }),
  );
  await new ElasticLoadBalancingClient(config).send(
    new CreateClassicCommand({
      LoadBalancerName: 'old',
      AvailabilityZones: [`${REGION}a`],
      Listeners: [{ Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 }],
    }),
  );
  const waf = new WAFV2Client(config);
  const acl = { Name: 'edge', Scope: 'REGIONAL', DefaultAction: { Allow: {} }, VisibilityConfig: VISIBLE } as const;
  await waf.send(new CreateWebACLCommand({ ...acl, Rules: [] }));
  await waf.send(
    new CreateIPSetCommand({
      Name: 'offices',
      Scope: 'REGIONAL',
      IPAddressVersion: 'IPV4',
      Addresses: ['203.0.113.0/24'],
    }),
  );
  const lattice = new VPCLatticeClient(config);
  await lattice.send(new CreateServiceNetworkCommand({ name: 'shop', authType: 'NONE' }));
  await lattice.send(new CreateServiceCommand({ name: 'orders', authType: 'AWS_IAM' }));

  await new CloudFrontClient(config).send(
    new CreateDistributionCommand({
      DistributionConfig: {
        CallerReference: '1',
        Comment: '',
        Enabled: true,
        Origins: {
          Quantity: 1,
          Items: [
            {
              Id: 'web',
              DomainName: 'origin.example.com',
              CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'match-viewer' },
            },
          ],
        },
        DefaultCacheBehavior: { TargetOriginId: 'web', ViewerProtocolPolicy: 'allow-all' },
      },
    }),
  );
  const rest = new APIGatewayClient(config);
  const { id: restApiId } = await rest.send(new CreateRestApiCommand({ name: 'orders' }));
  const { items: [root] = [] } = await rest.send(new GetResourcesCommand({ restApiId }));
  const method = { restApiId, resourceId: root?.id, httpMethod: 'GET' };
  await rest.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  await rest.send(
    new PutIntegrationCommand({
      ...method,
      type: 'HTTP',
      integrationHttpMethod: 'GET',
      uri: 'https://orders.example.com',
      requestTemplates: { 'application/json': '{"token":"hunter2"}' },
    }),
  );
  await rest.send(
    new CreateAuthorizerCommand({ restApiId, name: 'who', type: 'TOKEN', identitySource: 'method.request.header.A' }),
  );
  await rest.send(new CreateDeploymentCommand({ restApiId, stageName: 'prod' }));
  await new ApiGatewayV2Client(config).send(new CreateApiCommand({ Name: 'orders', ProtocolType: 'HTTP' }));
  return { groupId, listId };
}

/** What the controls say of what was collected. */
async function judge(sink: MemorySink): Promise<readonly Verdict[]> {
  const whole = (kind: Kind, region: string): ConfigurationItem[] =>
    (sink.part(MOTO_HOME, region, kind)?.items ?? []).map((body) => ({
      ...body,
      accountId: MOTO_HOME,
      awsRegion: region,
      resourceType: kind,
      configurationItemCaptureTime: NOW,
      configurationItemStatus: 'OK',
    })) as ConfigurationItem[];
  const reader = {
    manifest: { id: 'moto', formatVersion: 1, createdAt: NOW, via: 'scan', homeAccountId: MOTO_HOME, parts: [] },
    accountIds: () => [MOTO_HOME],
    regions: (kind: Kind) => sink.parts.filter((part) => part.kind === kind).map(({ region }) => region),
    slice: async (kind: Kind, _account: string, region = 'global') => ({
      completeness: sink.part(MOTO_HOME, region, kind)?.completeness ?? { state: 'not-asked' },
      items: whole(kind, region),
      source: kind,
    }),
  } as unknown as SnapshotReader;
  const directory: OrganizationDirectory = { accounts: new Map() };
  const analysis = postureAnalysis(CONTROLS, reader, directory);
  const options = { asOf: NOW, isOn: () => true, wanted: () => true, wantedResource: () => true };
  return (await analysis.account(MOTO_HOME, options)).verdicts;
}
