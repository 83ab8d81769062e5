import { refusal } from '../problem.ts';

export const NO_KEY = refusal(
  401,
  'wrong-key',
  'the key of the traces is missing or wrong',
  'send it as `Authorization: Bearer <key>`, and start the server with `--otlp-key env:NAME`',
);

export const NO_TRACES = refusal(
  404,
  'not-found',
  'this server takes no traces',
  'start it on your own data with `--otlp-key env:NAME`',
);

export const TRACES_ONLY = refusal(
  404,
  'not-found',
  'logs and metrics are not taken, only traces',
  'export them elsewhere: name this address for traces alone (`OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`, or a pipeline of traces in the Collector)',
);

/**
 * gRPC's code for a status of HTTP.
 * https://github.com/grpc/grpc/blob/master/doc/statuscodes.md (read 2026-11-26)
 */
export const GRPC_CODES: Readonly<Record<number, number>> = {
  400: 3,
  401: 16,
  404: 12,
  413: 8,
  415: 3,
  429: 8,
  503: 14,
};
