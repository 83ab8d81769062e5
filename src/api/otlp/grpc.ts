import type { ServerUnaryCall, sendUnaryData, status as Status } from '@grpc/grpc-js';
import { Fault, toFault } from '#kernel';
import { TRACE_LIMITS, writeAnswer } from '#pipeline/traces';
import { isLoopbackName } from '../guards/host.ts';
import type { TracesIn } from '../route.ts';
import { bearerOf, isRightKey } from '../shared-key.ts';
import { NO_KEY } from './refusals.ts';

export interface OtlpGrpcInit {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The base URL of the console: with https a proxy stands in front, as it must here. */
  readonly baseUrl: string;
  readonly traces: TracesIn;
}

/**
 * OTLP over gRPC on a port of its own. The library is loaded only here: most servers take traces over HTTP or none.
 * https://opentelemetry.io/docs/specs/otlp/#otlpgrpc (read 2026-11-26)
 */
export async function listenOtlpGrpc(init: OtlpGrpcInit): Promise<{ readonly port: number; close(): Promise<void> }> {
  const { host, port, baseUrl, traces } = init;
  if (!isLoopbackName(host) && !baseUrl.startsWith('https:')) {
    throw new Fault('usage', `refused to take traces without TLS on \`${host}\`, which others can reach`, {
      mend: 'put a proxy with TLS in front and give its https address as the base URL, or listen on 127.0.0.1',
    });
  }
  const { Server, ServerCredentials, status } = await import('@grpc/grpc-js');
  const server = new Server({
    'grpc.max_receive_message_length': TRACE_LIMITS.bytes,
    'grpc.max_metadata_size': MAX_METADATA,
    'grpc.max_concurrent_streams': MAX_STREAMS,
  });
  const raw = (bytes: Buffer) => bytes;
  server.addService(
    {
      Export: {
        path: '/opentelemetry.proto.collector.trace.v1.TraceService/Export',
        requestStream: false,
        responseStream: false,
        requestSerialize: raw,
        requestDeserialize: raw,
        responseSerialize: raw,
        responseDeserialize: raw,
      },
    },
    {
      Export: (call: ServerUnaryCall<Buffer, Buffer>, done: sendUnaryData<Buffer>) =>
        void exportSpans(traces, status, call, done),
    },
  );
  const bound = await new Promise<number>((resolve, reject) => {
    const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, number) => {
      if (error === null) resolve(number);
      else reject(cannotListen(host, port, error));
    });
  });
  return {
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.tryShutdown(() => resolve());
        // Clients keep their connections open: who has a call under way sends it again.
        server.forceShutdown();
      }),
  };
}

/** Bytes of a call's metadata, and calls at once on one connection. */
const MAX_METADATA = 16 * 1024;
const MAX_STREAMS = 32;

async function exportSpans(
  { receiver, key }: TracesIn,
  codes: typeof Status,
  { metadata, request }: ServerUnaryCall<Buffer, Buffer>,
  done: sendUnaryData<Buffer>,
): Promise<void> {
  try {
    const given = bearerOf(metadata.get('authorization')[0]) ?? metadata.get('x-yagura-key')[0];
    if (!isRightKey(await key(), given)) {
      done({ code: codes.UNAUTHENTICATED, details: `${NO_KEY.problem.message}; ${NO_KEY.problem.mend}` });
      return;
    }
    done(null, writeAnswer('protobuf', receiver.take(request, 'protobuf')));
  } catch (thrown) {
    const { code, message, mend } = toFault(thrown);
    if (code === 'bad-input') done({ code: codes.INVALID_ARGUMENT, details: `${message}; ${mend}` });
    else done({ code: codes.INTERNAL, details: 'the server failed to answer' });
  }
}

function cannotListen(host: string, port: number, cause: Error): Fault {
  return new Fault('busy', `cannot take traces on port ${port} of ${host}`, {
    mend: 'choose another port with `--otlp-grpc-port`',
    cause,
  });
}
