import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { Fault, parseArn } from '#kernel';
import type { Clock } from '#platform/runtime';
import packageJson from '../../../package.json' with { type: 'json' };
import { type AwsRequestHandler, checkedHandler } from './answer-check.ts';
import { assumedRole } from './assumed-role.ts';
import { countCalls } from './call-counter.ts';
import { homeFault } from './home-fault.ts';
import { allowNumericEndpoint } from './numeric-endpoint.ts';

export type { AwsRequestHandler } from './answer-check.ts';

/** Constructor of an AWS SDK v3 client. */
export type AwsClientConstructor<C> = new (config: Record<string, never>) => C;

export interface AwsAccessOptions {
  readonly profile?: string;
  /** Where regional calls of the home account go; otherwise AWS_REGION, the profile's, else `us-east-1`. */
  readonly region?: string;
  /** Role assumed in every account but the home account; may carry a path: `security/yagura-read`. */
  readonly roleName?: string;
  readonly externalId?: string;
  readonly sessionName?: string;
  /** Sends every call there. Without it the SDK itself reads AWS_ENDPOINT_URL and the profile's endpoints. */
  readonly endpoint?: string;
  /** Attempts per call, the first included. */
  readonly maxAttempts?: number;
  readonly requestTimeoutMs?: number;
  readonly connectTimeoutMs?: number;
  /** Instead of the network, in tests. */
  readonly requestHandler?: AwsRequestHandler;
  readonly clock: Clock;
}

/** Who we are before any role is assumed. */
export interface HomeIdentity {
  readonly accountId: string;
  readonly arn: string;
  readonly partition: string;
  readonly region: string;
}

export interface AwsAccess {
  /** Undefined when no role was configured: then only the home account can be looked at. */
  readonly roleName: string | undefined;
  /** Asks STS once; throws a Fault that says what mends it. */
  home(): Promise<HomeIdentity>;
  /** Gets the credentials of an account; throws what STS answers when its role cannot be assumed. */
  enter(accountId: string): Promise<void>;
  /** One client per account, region and constructor. `global` is the home region. Needs `home()` to have answered. */
  client<C>(constructor: AwsClientConstructor<C>, accountId: string, region: string): C;
  /** Forgets clients and credentials of an account that is done with. */
  release(accountId: string): void;
  /** Calls sent so far by service (`IAM`), retries not counted. */
  callsByService(): Readonly<Record<string, number>>;
  /** Calls sent so far, `IAM:ListUsers`, ascending. */
  operations(): readonly string[];
  close(): void;
}

const DEFAULT_REGION = 'us-east-1';

/** Standard credential chain at home, STS AssumeRole into the other accounts. Asks nothing until it is used. */
export function createAwsAccess(options: AwsAccessOptions): AwsAccess {
  const { profile, roleName, clock } = options;
  let skewMs: number | undefined;
  const requestHandler = checkedHandler(options.requestHandler ?? networkHandler(options), clock, (ms) => {
    skewMs = ms;
  });
  const counter = countCalls();
  const chain = fromNodeProviderChain({
    ...(profile === undefined ? {} : { profile }),
    // The chain would write its remarks to the console.
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    clientConfig: { requestHandler, ...(options.region === undefined ? {} : { region: options.region }) },
  });

  const build = <C>(constructor: AwsClientConstructor<C>, region: string | undefined, credentials: object): C => {
    const config = {
      credentials,
      requestHandler,
      retryMode: 'adaptive',
      maxAttempts: options.maxAttempts ?? 5,
      customUserAgent: [['yagura', packageJson.version]],
      ...(region === undefined ? {} : { region }),
      ...(profile === undefined ? {} : { profile }),
      ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    };
    // Each client has its own configuration type; the members above are common to all of them.
    const client = new constructor(config as unknown as Record<string, never>);
    allowNumericEndpoint(client);
    counter.watch(client);
    return client;
  };

  let homeSts: STSClient | undefined;
  const sts = (region: string): STSClient => {
    homeSts ??= build(STSClient, region, chain);
    return homeSts;
  };

  const findRegion = async () => {
    if (options.region !== undefined) return options.region;
    const configured = build(STSClient, undefined, chain).config.region;
    return configured().catch(() => DEFAULT_REGION);
  };

  const askHome = async (): Promise<HomeIdentity> => {
    const region = await findRegion();
    const fail = (step: 'credentials' | 'identity') => (error: unknown) => {
      throw homeFault(error, { step, profile, skewMs });
    };
    await chain().catch(fail('credentials'));
    const answer = await sts(region).send(new GetCallerIdentityCommand()).catch(fail('identity'));
    const arn = parseArn(answer.Arn ?? '');
    if (!answer.Account || arn === undefined) {
      throw new Fault('unavailable', 'AWS STS answered without an account', {
        mend: 'check that AWS_ENDPOINT_URL points to AWS or to an AWS emulator',
      });
    }
    return { accountId: answer.Account, arn: answer.Arn ?? '', partition: arn.partition, region };
  };

  let asking: Promise<HomeIdentity> | undefined;
  let known: HomeIdentity | undefined;
  const home = async () => {
    asking ??= askHome();
    known = await asking;
    return known;
  };
  const knownHome = (): HomeIdentity => {
    if (known !== undefined) return known;
    throw new Fault('internal', 'an AWS client was asked for before the home account was known', {
      mend: 'report this as a bug',
    });
  };

  const providers = new Map<string, () => Promise<object>>();
  const providerOf = (accountId: string): (() => Promise<object>) => {
    const { accountId: homeId, partition, region } = knownHome();
    if (accountId === homeId) return chain;
    const held = providers.get(accountId);
    if (held !== undefined) return held;
    if (roleName === undefined) {
      throw new Fault('usage', `account ${accountId} cannot be entered without a role`, {
        mend: 'pass --role-name with the role to assume in member accounts',
      });
    }
    const made = assumedRole({
      sts: sts(region),
      roleArn: `arn:${partition}:iam::${accountId}:role/${roleName.replace(/^\//, '')}`,
      externalId: options.externalId,
      sessionName: options.sessionName ?? 'yagura',
      clock,
    });
    providers.set(accountId, made);
    return made;
  };

  const clients = new Map<string, Map<string, Map<unknown, unknown>>>();
  return {
    roleName,
    home,
    async enter(accountId) {
      await home();
      if (accountId !== knownHome().accountId) await providerOf(accountId)();
    },
    client<C>(constructor: AwsClientConstructor<C>, accountId: string, region: string): C {
      const place = region === 'global' ? knownHome().region : region;
      const ofAccount = getOrMake(clients, accountId, () => new Map());
      const ofRegion = getOrMake(ofAccount, place, () => new Map());
      return getOrMake<unknown, unknown>(ofRegion, constructor, () =>
        build(constructor, place, providerOf(accountId)),
      ) as C;
    },
    release(accountId) {
      clients.delete(accountId);
      providers.delete(accountId);
    },
    callsByService: () => counter.byService(),
    operations: counter.operations,
    close: () => requestHandler.destroy(),
  };
}

function networkHandler(options: AwsAccessOptions): AwsRequestHandler {
  const requestTimeout = options.requestTimeoutMs ?? 30_000;
  const sockets = { keepAlive: true, maxSockets: 50, maxTotalSockets: 256 };
  return new NodeHttpHandler({
    connectionTimeout: options.connectTimeoutMs ?? 5_000,
    requestTimeout,
    throwOnRequestTimeout: true,
    socketTimeout: requestTimeout,
    // A full queue of sockets is how the bound on open sockets shows; the SDK would write that to the console.
    socketAcquisitionWarningTimeout: 2 ** 31 - 1,
    httpAgent: sockets,
    httpsAgent: sockets,
  });
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  map.set(key, made);
  return made;
}
