import { uniqueId } from '../../identifiers.ts';
import { seededRandom } from '../../random.ts';
import { daysAgo, here, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';

interface ManagedPolicy extends Placed {
  readonly allows: { readonly Action: string | readonly string[]; readonly Resource: string };
}

const POLICIES: readonly ManagedPolicy[] = [
  ...['shared-services', 'shop-production', 'shop-staging', 'shop-development', 'data-platform'].map((account) => ({
    account,
    name: 'deploy-pipeline',
    allows: { Action: ['ecs:UpdateService', 'ecr:GetAuthorizationToken'], Resource: '*' },
  })),
  {
    account: 'data-platform',
    name: 'lake-reader',
    allows: { Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::hinoki-data-platform-lake-curated/*' },
  },
  { account: 'logistics-acquired', name: 'administrators', allows: { Action: '*', Resource: '*' } },
  { account: 'sandbox-engineers', name: 'play', allows: { Action: ['s3:*', 'lambda:*'], Resource: '*' } },
];

export const POLICY_MAKERS = [
  maker('AWS::IAM::Policy', (scene) => here(POLICIES, scene).map((row) => policy(row, scene))),
];

function policy({ name, allows }: ManagedPolicy, scene: Scene) {
  const { account } = scene;
  const Document = encodeURIComponent(
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...allows }] }),
  );
  return {
    PolicyName: name,
    PolicyId: uniqueId('ANPA', seededRandom(`${account.name}/policy/${name}`)),
    Arn: `arn:aws:iam::${account.id}:policy/${name}`,
    Path: '/',
    DefaultVersionId: 'v1',
    AttachmentCount: 1,
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    CreateDate: daysAgo(scene, 260),
    UpdateDate: daysAgo(scene, 130),
    PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, CreateDate: daysAgo(scene, 130), Document }],
  };
}
