import { latestSnapshotId } from '#estate/snapshot';
import { fillTemplate } from '#kernel';
import { expectsAgents, withLease } from '#pipeline';
import type { LogLevel } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { CommandContext, CommandRun } from '../command.ts';
import type { MessagingInit, ServeInit } from '../environment.ts';
import { awsAccessOf } from '../aws-access.ts';
import { holderOf } from '../holder.ts';
import { softwareSources } from '../software-sources.ts';
import { DEFAULT_POLICY_PATH, SAMPLE_POLICY_NAME } from '../load-policy.ts';

export const runServe: CommandRun = async (context) => {
  const { environment, config, texts } = context;
  const { store, isSample } = await storeToServe(context);
  const greet = async (url: string): Promise<void> => {
    const link = await environment.signInLink(store, {
      role: 'admin',
      subject: 'local',
      baseUrl: config.baseUrl ?? url,
    });
    if (isSample) environment.err(`${texts.serve.sample}\n`);
    environment.err(`${texts.serve.link}\n`);
    environment.out(`${link.url}\n`);
    environment.err(`${fillTemplate(texts.serve.again, { flag: isSample ? ' --sample' : '' })}\n${texts.serve.stop}\n`);
  };
  try {
    const { host, port, baseUrl } = config;
    const init = {
      store,
      host,
      port,
      logLevel: config.logLevel as LogLevel,
      policy: isSample ? await samplePolicy(context) : { path: config.policy, writable: config.policyWrite },
      ...(isSample ? {} : { messaging: messagingInit(context) }),
      ...(isSample || config.eventKey === undefined ? {} : { eventKey: config.eventKey }),
      ...(isSample || config.otlpKey === undefined
        ? {}
        : { otlp: { key: config.otlpKey, grpcPort: config.otlpGrpcPort } }),
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(isSample || !config.watch ? {} : { watch: watchInit(context) }),
    };
    await withLease(store, 'server', holderOf(environment), () => environment.serve(init, greet));
    environment.err(`${texts.serve.stopped}\n`);
    return 0;
  } finally {
    await store.close();
  }
};

/** The sample's own policy, unless another file was named to try it on the sample. */
async function samplePolicy({ config, environment }: CommandContext): Promise<ServeInit['policy']> {
  if (config.policy !== DEFAULT_POLICY_PATH) return { path: config.policy, writable: config.policyWrite };
  return { path: SAMPLE_POLICY_NAME, writable: false, text: await environment.readSamplePolicy() };
}

function watchInit(context: CommandContext): NonNullable<ServeInit['watch']> {
  const {
    allowedHosts = [],
    privateHosts = [],
    advisoryMirror,
    advisorySources,
    osvEcosystems,
    ...config
  } = context.config;
  const knowledge = {
    everyHours: config.knowledgeEvery,
    downloads: config.downloads,
    allowedHosts,
    privateHosts,
    ...(advisoryMirror !== undefined && { mirror: advisoryMirror }),
    ...(advisorySources && { sources: advisorySources }),
    options: osvEcosystems ? { osvEcosystems } : {},
  };
  return {
    aws: awsAccessOf(context),
    queue: config.eventQueue,
    sources: softwareSources(config.software),
    privateHosts,
    knowledge: config.knowledgeEvery > 0 ? knowledge : undefined,
  };
}

function messagingInit({ config }: CommandContext): MessagingInit {
  const { allowedHosts = [], privateHosts = [], profile, region } = config;
  return { allowedHosts, privateHosts, profile, region };
}

/** One's own data where there is some; the sample when asked for or while there is nothing to show. */
async function storeToServe({
  environment,
  config,
  texts,
}: CommandContext): Promise<{ store: Store; isSample: boolean }> {
  if (!config.sample) {
    const store = await environment.openStore(config.store);
    const isOwn =
      // Who names a key for traces, or wants AWS watched, means the own organization though nothing of it was read yet.
      config.otlpKey !== undefined ||
      config.watch ||
      (await latestSnapshotId(store)) !== undefined ||
      (await expectsAgents(store));
    if (isOwn) return { store, isSample: false };
    await store.close();
  }
  environment.err(`${texts.serve.preparing}\n`);
  return { store: await environment.openSampleStore(), isSample: true };
}
