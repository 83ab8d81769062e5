import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Fault } from '#kernel';
import { isLoopbackName } from './guards/host.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The base URL the server was made with. */
  readonly baseUrl: string;
  /** Permits plain http on an address others can reach. */
  readonly allowPlainHttp?: boolean;
}

/** Opens the port; answers the address it really has. Close it with `app.close()`: running answers are finished first. */
export async function listen(
  app: FastifyInstance,
  { host, port, baseUrl, allowPlainHttp = false }: ListenOptions,
): Promise<{ readonly url: string; readonly port: number }> {
  if (!isLoopbackName(host) && !baseUrl.startsWith('https:') && !allowPlainHttp) {
    throw new Fault('usage', `refused to serve plain http on \`${host}\`, which others can reach`, {
      mend: 'put a proxy with TLS in front and give its https address as the base URL, or listen on 127.0.0.1',
    });
  }
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw faultOfListening(error, host, port);
  }
  const address = app.server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, port: address.port };
}

function faultOfListening(error: unknown, host: string, port: number): unknown {
  switch ((error as { readonly code?: string }).code) {
    case 'EADDRINUSE':
      return new Fault('busy', `port ${port} of ${host} is in use`, {
        mend: 'stop the other program or choose another port with `--port`',
        cause: error,
      });
    case 'EACCES':
      return new Fault('denied', `not permitted to open port ${port} of ${host}`, {
        mend: 'choose a port above 1023 with `--port`',
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Fault('usage', `this machine has no address \`${host}\``, {
        mend: 'give an address of this machine with `--host`',
        cause: error,
      });
    default:
      return error;
  }
}
