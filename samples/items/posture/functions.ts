import { seededRandom } from '../../random.ts';
import { arnOf, daysAgo, here, HOME, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { privateSubnets, vpcId } from './network.ts';

type Flaw = 'open-url' | 'secrets' | 'old-runtime' | 'public' | 'one-zone';

/** Functions with a story; the others of an account are its usual ones. */
const NAMED: readonly Placed<Flaw>[] = [
  { account: 'shop-production', name: 'shop-checkout' },
  { account: 'shop-staging', name: 'shop-checkout', weak: [{ what: 'secrets', since: 20, until: 4 }] },
  { account: 'shop-development', name: 'seed-data', weak: ['secrets', 'old-runtime'] },
  { account: 'data-platform', name: 'lake-loader', weak: [{ what: 'one-zone', until: 6 }] },
  { account: 'logistics-acquired', name: 'edi-parser', weak: ['old-runtime'] },
  { account: 'sandbox-engineers', name: 'talk-demo', weak: ['open-url', { what: 'public', until: 5 }] },
  { account: 'sandbox-engineers', name: 'slack-bot', since: 6, weak: ['secrets'] },
];

const USUAL = ['resize', 'notify', 'sync', 'report'];

/** Accounts whose functions run in a network of theirs and are traced. */
const IN_NETWORK: ReadonlySet<string> = new Set([
  'shop-production',
  'shop-staging',
  'data-platform',
  'shared-services',
  'network',
]);

export const FUNCTION_MAKERS = [
  maker('AWS::Lambda::Function', (scene) => [
    ...here(NAMED, scene).map((row) => lambda(row.name, scene, row)),
    ...usualNames(scene).map((name) => lambda(name, scene)),
  ]),
];

function usualNames({ account, region }: Scene): string[] {
  if (region !== HOME) return [];
  const random = seededRandom(`${account.name}/functions`);
  return Array.from({ length: account.functions }, (_, index) => `${account.owner}-${random.pick(USUAL)}-${index + 1}`);
}

function lambda(name: string, scene: Scene, row: Pick<Placed<Flaw>, 'weak'> = {}) {
  const { account } = scene;
  const has = (what: Flaw) => isWeak(row, what, scene);
  const random = seededRandom(`${account.name}/function/${name}`);
  const arn = arnOf(scene, 'lambda', `function:${name}`);
  const runtime = random.pick(['nodejs22.x', 'nodejs24.x', 'python3.13'] as const);
  const inNetwork = IN_NETWORK.has(account.name);
  const everybody = { Sid: 'demo', Effect: 'Allow', Principal: '*', Action: 'lambda:InvokeFunction', Resource: arn };
  const byUrl = {
    Sid: 'FunctionURLAllowPublicAccess',
    Effect: 'Allow',
    Principal: '*',
    Action: 'lambda:InvokeFunctionUrl',
    Resource: arn,
    Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
  };
  const statements = [...(has('public') ? [everybody] : []), ...(has('open-url') ? [byUrl] : [])];
  return {
    FunctionName: name,
    FunctionArn: arn,
    Runtime: has('old-runtime') ? ('nodejs16.x' as const) : runtime,
    PackageType: 'Zip' as const,
    Role: `arn:aws:iam::${account.id}:role/lambda-basic`,
    Handler: 'index.handler',
    MemorySize: 256,
    Timeout: 30,
    LastModified: daysAgo(scene, random.between(25, 200)),
    TracingConfig: { Mode: inNetwork ? ('Active' as const) : ('PassThrough' as const) },
    ...(inNetwork
      ? {
          VpcConfig: {
            VpcId: vpcId(scene),
            SubnetIds: privateSubnets(scene).slice(0, has('one-zone') ? 1 : 2),
            SecurityGroupIds: [],
          },
        }
      : {}),
    Environment: {
      Variables: has('secrets') ? { STAGE: '[removed]', DB_PASSWORD: '[removed]' } : { STAGE: '[removed]' },
    },
    Policy:
      statements.length === 0 ? null : JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: statements }),
    Aliases: [],
    FunctionUrlConfigs: has('open-url')
      ? [
          {
            FunctionUrl: 'https://talkdemo.lambda-url.ap-northeast-1.on.aws/',
            FunctionArn: arn,
            AuthType: 'NONE' as const,
            CreationTime: daysAgo(scene, 90),
            LastModifiedTime: daysAgo(scene, 90),
          },
        ]
      : [],
  };
}
