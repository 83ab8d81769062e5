import type { ServeInit } from '#cli';
import { createServer, listen, type PolicyFile } from '#api';
import { loadPolicyFile } from '#pipeline';
import { type Clock, createLogger, createSecrets, type Logger } from '#platform/runtime';
import { accountsNow, messageFixTexts } from '#queries';
import { type ChannelPorts, createChannelPorts, startDeliveryLoop } from '#response/notify';
import { createOperations } from './operations.ts';
import { createTraceIntake } from './traces.ts';
import { VERSION } from './version.ts';
import { runWatch } from './watch.ts';

/** What of the world a server uses. */
export interface ServeWorld {
  readonly clock: Clock;
  readonly webRoot: string;
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pid: number;
  readonly host: string;
  isProcessAlive(pid: number): boolean;
  readTextFile(path: string): Promise<string | undefined>;
  writeTextFile(path: string, text: string): Promise<void>;
}

/**
 * Serves console and API until `signal` is aborted. The base URL of a server on any free port is known only after
 * the port is open, so that port is found first.
 */
export async function serve(init: ServeInit, world: ServeWorld, ready: (url: string) => Promise<void>): Promise<void> {
  const { store, host, port, logLevel, eventKey } = init;
  const { clock, webRoot, signal } = world;
  const baseUrl = init.baseUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const logger = createLogger(logLevel);
  const policyFile = policyFileOf(init.policy, world);
  const ports = init.messaging && createChannelPorts({ clock, env: world.env, version: VERSION, ...init.messaging });
  const holder = { clock, pid: world.pid, host: world.host, isProcessAlive: world.isProcessAlive };
  const { operations, run } = createOperations({ store, clock, logger, policyFile, holder });
  const intake = createTraceIntake(init, { clock, logger, env: world.env });
  const app = createServer({
    store,
    clock,
    logger,
    version: VERSION,
    webRoot,
    baseUrl,
    policyFile,
    operations,
    holder,
    ...(eventKey === undefined ? {} : { eventKey: () => createSecrets(world.env).resolve(eventKey) }),
    ...(ports === undefined ? {} : { messaging: ports }),
    ...(intake === undefined ? {} : { traces: intake.traces }),
  });
  const { url } = await listen(app, { host, port, baseUrl });
  try {
    await intake?.listen(init.baseUrl ?? url);
    await ready(init.baseUrl ?? url);
    const delivering = ports && deliver(init, world, { ports, policyFile, logger, consoleUrl: init.baseUrl ?? url });
    // The sample stays as it was told.
    const watching =
      init.policy.text === undefined &&
      runWatch({ store, clock, logger, policyFile, holder, watch: init.watch }, signal);
    await Promise.all([run(signal), delivering, intake?.run(signal), watching]);
  } finally {
    await app.close();
    await intake?.close();
    ports?.close();
  }
}

interface Delivery {
  readonly ports: ChannelPorts;
  readonly policyFile: PolicyFile;
  readonly logger: Logger;
  readonly consoleUrl: string;
}

/** Sends what is due until the signal, by the policy as it is at the time. */
async function deliver({ store }: ServeInit, world: ServeWorld, delivery: Delivery): Promise<void> {
  const { clock, signal, pid, host, isProcessAlive } = world;
  const { ports, policyFile, logger, consoleUrl } = delivery;
  await startDeliveryLoop({
    store,
    clock,
    logger,
    ports,
    signal,
    consoleUrl,
    holder: { pid, host, isProcessAlive },
    messages: async () => loadPolicyFile(await policyFile.read(), policyFile.path, clock.now()).messages,
    account: () => accountsNow(store),
    fixTexts: messageFixTexts,
  });
}

function policyFileOf({ path, writable, text }: ServeInit['policy'], world: ServeWorld): PolicyFile {
  return {
    path,
    read: async () => text ?? (await world.readTextFile(path)),
    ...(writable ? { write: (changed: string) => world.writeTextFile(path, changed) } : {}),
  };
}
