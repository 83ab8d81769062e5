import { listenOtlpGrpc, type TracesIn } from '#api';
import type { ServeInit } from '#cli';
import { createTraceReceiver } from '#pipeline/traces';
import { type Clock, createSecrets, type Logger } from '#platform/runtime';

export interface TraceIntake {
  readonly traces: TracesIn;
  /** Opens the port for gRPC, when one is wanted. */
  listen(baseUrl: string): Promise<void>;
  /** Writes what comes, until the signal. */
  run(signal: AbortSignal): Promise<void>;
  /** Closes that port, and writes what came last. */
  close(): Promise<void>;
}

interface TraceWorld {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How this server takes in traces; undefined when it takes none. */
export function createTraceIntake(
  { store, host, otlp }: ServeInit,
  { clock, logger, env }: TraceWorld,
): TraceIntake | undefined {
  if (otlp === undefined) return undefined;
  const receiver = createTraceReceiver({ store, clock, logger });
  const traces = { receiver, key: () => createSecrets(env).resolve(otlp.key) };
  let grpc: Awaited<ReturnType<typeof listenOtlpGrpc>> | undefined;
  return {
    traces,
    async listen(baseUrl) {
      if (otlp.grpcPort !== undefined) grpc = await listenOtlpGrpc({ host, port: otlp.grpcPort, baseUrl, traces });
    },
    run: (signal) => receiver.run(signal),
    async close() {
      await grpc?.close();
      await receiver.end();
    },
  };
}
