import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';

export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RecordingServer {
  readonly url: string;
  readonly port: number;
  readonly requests: Recorded[];
  /** How the next requests are answered; the last answer stays. */
  answer(...answers: readonly Answer[]): void;
  stop(): Promise<void>;
}

export type Answer = (response: ServerResponse, request: Recorded) => void;

export const reply =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

/** An answer that never comes. */
export const hang: Answer = () => undefined;

/** A server on a free loopback port that keeps every request. */
export async function startRecordingServer(first: Answer = reply(200)): Promise<RecordingServer> {
  const requests: Recorded[] = [];
  let answers: Answer[] = [first];
  const server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const recorded = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(pieces).toString('utf8'),
      };
      requests.push(recorded);
      const next = answers.length > 1 ? answers.shift() : answers[0];
      next?.(response, recorded);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    answer(...next) {
      answers = [...next];
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
