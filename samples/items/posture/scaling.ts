import { arnOf, daysAgo, here, idOf, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { privateSubnets } from './network.ts';

const IMAGES: readonly Placed<'public'>[] = [
  { account: 'shared-services', name: 'golden-almalinux-9' },
  { account: 'shared-services', name: 'golden-windows-2025' },
  { account: 'shop-production', name: 'shop-worker' },
  { account: 'logistics-acquired', name: 'edi-server-2021' },
  { account: 'sandbox-engineers', name: 'talk-demo', weak: [{ what: 'public', until: 9 }] },
];

/** Snapshots that every account may restore: AWS is asked for these alone. */
const PUBLIC_SNAPSHOTS: readonly Placed[] = [
  { account: 'shop-development', name: 'catalogue-dump', since: 11, until: 5 },
];

type TemplateFlaw = 'metadata-v1' | 'public-address';

const TEMPLATES: readonly Placed<TemplateFlaw>[] = [
  { account: 'shop-production', name: 'web' },
  { account: 'shop-production', name: 'worker' },
  { account: 'shop-production', name: 'web', region: 'ap-northeast-3' },
  { account: 'shop-staging', name: 'web' },
  { account: 'shared-services', name: 'runner' },
  { account: 'sandbox-engineers', name: 'demo', weak: ['metadata-v1', { what: 'public-address', until: 5 }] },
];

type GroupFlaw = 'one-zone' | 'one-type' | 'launch-configuration';

const GROUPS: readonly Placed<GroupFlaw>[] = [
  { account: 'shop-production', name: 'web' },
  { account: 'shop-production', name: 'worker' },
  { account: 'shop-staging', name: 'web', weak: ['one-type'] },
  { account: 'shared-services', name: 'runner', weak: [{ what: 'one-zone', since: 6 }] },
  { account: 'logistics-acquired', name: 'legacy-web', weak: ['one-type', 'launch-configuration'] },
];

const LAUNCH_CONFIGURATIONS: readonly Placed<'metadata-v1'>[] = [
  { account: 'logistics-acquired', name: 'legacy-web-2019', weak: ['metadata-v1'] },
  { account: 'shared-services', name: 'runner-2021' },
];

export const SCALING_MAKERS = [
  maker('AWS::EC2::Image', (scene) =>
    here(IMAGES, scene).map((row) => ({
      ImageId: idOf(scene, 'ami', row.name),
      Name: row.name,
      OwnerId: scene.account.id,
      State: 'available' as const,
      Public: isWeak(row, 'public', scene),
      CreationDate: daysAgo(scene, 140),
    })),
  ),
  maker('AWS::EC2::PublicSnapshot', (scene) =>
    here(PUBLIC_SNAPSHOTS, scene).map(({ name }) => ({
      SnapshotId: idOf(scene, 'snap', name),
      OwnerId: scene.account.id,
      State: 'completed' as const,
      Description: name,
      Encrypted: false,
      VolumeSize: 30,
      StartTime: daysAgo(scene, 60),
    })),
  ),
  maker('AWS::EC2::LaunchTemplate', (scene) => here(TEMPLATES, scene).map((row) => template(row, scene))),
  maker('AWS::AutoScaling::AutoScalingGroup', (scene) => here(GROUPS, scene).map((row) => group(row, scene))),
  maker('AWS::AutoScaling::LaunchConfiguration', (scene) =>
    here(LAUNCH_CONFIGURATIONS, scene).map((row) => ({
      LaunchConfigurationName: row.name,
      LaunchConfigurationARN: arnOf(scene, 'autoscaling', `launchConfiguration:1:launchConfigurationName/${row.name}`),
      ImageId: idOf(scene, 'ami', 'golden'),
      InstanceType: 'm5.large',
      CreatedTime: daysAgo(scene, 1_900),
      AssociatePublicIpAddress: false,
      ...(isWeak(row, 'metadata-v1', scene)
        ? {}
        : { MetadataOptions: { HttpTokens: 'required' as const, HttpEndpoint: 'enabled' as const } }),
    })),
  ),
];

function template(row: Placed<TemplateFlaw>, scene: Scene) {
  return {
    LaunchTemplateId: idOf(scene, 'lt', row.name),
    LaunchTemplateName: row.name,
    DefaultVersionNumber: 3,
    LatestVersionNumber: 3,
    CreateTime: daysAgo(scene, 200),
    LaunchTemplateData: {
      ImageId: idOf(scene, 'ami', 'golden'),
      MetadataOptions: isWeak(row, 'metadata-v1', scene)
        ? { HttpTokens: 'optional' as const }
        : { HttpTokens: 'required' as const },
      NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: isWeak(row, 'public-address', scene) }],
    },
  };
}

function group(row: Placed<GroupFlaw>, scene: Scene) {
  const has = (what: GroupFlaw) => isWeak(row, what, scene);
  const { region } = scene;
  const types = has('one-type') ? ['m7g.large'] : ['m7g.large', 'm6g.large'];
  const specification = {
    LaunchTemplateId: idOf(scene, 'lt', row.name),
    LaunchTemplateName: row.name,
    Version: '$Default',
  };
  return {
    AutoScalingGroupName: row.name,
    AutoScalingGroupARN: arnOf(scene, 'autoscaling', `autoScalingGroup:1:autoScalingGroupName/${row.name}`),
    MinSize: 2,
    MaxSize: 6,
    DesiredCapacity: 2,
    DefaultCooldown: 300,
    CreatedTime: daysAgo(scene, 200),
    AvailabilityZones: has('one-zone') ? [`${region}a`] : [`${region}a`, `${region}c`],
    VPCZoneIdentifier: privateSubnets(scene).join(','),
    HealthCheckType: 'ELB',
    LoadBalancerNames: has('launch-configuration') ? ['legacy-web'] : [],
    TargetGroupARNs: has('launch-configuration')
      ? []
      : [arnOf(scene, 'elasticloadbalancing', `targetgroup/${row.name}/1`)],
    ...(has('launch-configuration')
      ? { LaunchConfigurationName: 'legacy-web-2019' }
      : {
          MixedInstancesPolicy: {
            LaunchTemplate: {
              LaunchTemplateSpecification: specification,
              Overrides: types.map((InstanceType) => ({ InstanceType })),
            },
          },
        }),
  };
}
