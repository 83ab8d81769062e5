import { createServer, type IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';

export interface ParsedBack {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
  readonly body: string;
}

/** The parser of Node's own HTTP server, fed from memory: no socket is opened. */
export interface RequestParser {
  /** What the text says to it, or why it says nothing. */
  parse(text: string): Promise<ParsedBack | { readonly problem: string }>;
}

export function requestParser(): RequestParser {
  const waiting = new Map<unknown, (result: ParsedBack | { problem: string }) => void>();
  const server = createServer({ maxHeaderSize: 2 ** 20, keepAlive: false });
  const take = (request: IncomingMessage): void => {
    const parts: Buffer[] = [];
    const socket: unknown = request.socket;
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', rawHeaders } = request;
      const body = Buffer.concat(parts).toString('latin1');
      waiting.get(socket)?.({ method, target: url, headers: rawHeaders, body });
    });
  };
  for (const event of ['request', 'checkContinue', 'checkExpectation', 'upgrade', 'connect']) server.on(event, take);
  server.on('clientError', (error, socket) => waiting.get(socket)?.({ problem: error.message }));
  return {
    parse: (text) =>
      new Promise((resolve) => {
        const connection = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
        waiting.set(connection, (result) => {
          waiting.delete(connection);
          connection.destroy();
          resolve(result);
        });
        server.emit('connection', connection);
        connection.push(Buffer.from(text, 'latin1'));
        connection.push(null);
      }),
  };
}
