import type { ServeInit } from '#cli';
import { createServer, listen } from '#api';
import { type Clock, createLogger } from '#platform/runtime';
import { VERSION } from './version.ts';

/**
 * Serves console and API until `signal` is aborted. The base URL of a server on any free port is known only after
 * the port is open, so that port is found first.
 */
export async function serve(
  init: ServeInit,
  clock: Clock,
  webRoot: string,
  signal: AbortSignal,
  ready: (url: string) => Promise<void>,
): Promise<void> {
  const { store, host, port, logLevel } = init;
  const baseUrl = init.baseUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const app = createServer({ store, clock, logger: createLogger(logLevel), version: VERSION, webRoot, baseUrl });
  const { url } = await listen(app, { host, port, baseUrl });
  try {
    await ready(init.baseUrl ?? url);
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  } finally {
    await app.close();
  }
}
