import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { ChallengeAnswer, EnrolRequest, ReportAnswer, ReportRequest, TokenRequest } from '#estate/agents/wire';

/** A server of the agents' protocol that keeps to it, written from the protocol's words alone. */
export interface AgentServer {
  readonly url: string;
  /** Method and path of every request. */
  readonly asked: string[];
  readonly enrolled: EnrolRequest[];
  readonly reports: ReportRequest[];
  /** The secret that is taken; each is taken once. */
  secret: string;
  tokenSeconds: number;
  answer: Omit<ReportAnswer, 'accepted'>;
  /** Answers in the place of the server when it says true. */
  instead: ((path: string, response: ServerResponse) => boolean) | undefined;
  /** Tokens that were given are worth nothing any more. */
  forgetTokens(): void;
  /** Signs with another key from now on, as somebody else at the same address would. */
  becomeAnother(): void;
  stop(): Promise<void>;
}

const ROOT = '/api/v1/agents';

export async function startAgentServer(): Promise<AgentServer> {
  let key = generateKeyPairSync('ed25519');
  const agents = new Map<string, string>();
  const tokens = new Set<string>();
  const challenges = new Set<string>();
  const signed = (...members: string[]) =>
    sign(null, Buffer.from(joined(...members)), key.privateKey).toString('base64');

  const enrol = (body: EnrolRequest) => {
    if (body.secret !== state.secret) return 401;
    state.secret = '';
    state.enrolled.push(body);
    const agent = `agent-${state.enrolled.length}`;
    agents.set(agent, body.publicKey);
    return { agent, serverKey: spki(key.publicKey), signature: signed('enrol', body.nonce, agent, body.publicKey) };
  };
  const grant = ({ agent, nonce, at, challenge, signature }: TokenRequest) => {
    const text = Buffer.from(joined('token', agent, nonce, at, challenge));
    const known = createPublicKey({ key: Buffer.from(agents.get(agent) ?? '', 'base64'), format: 'der', type: 'spki' });
    if (!challenges.delete(challenge) || !verify(null, text, known, Buffer.from(signature, 'base64'))) return 401;
    const token = randomBytes(16).toString('hex');
    tokens.add(token);
    return { token, expiresInSeconds: state.tokenSeconds, signature: signed('granted', nonce, token) };
  };
  const challenge = (): ChallengeAnswer => {
    const text = randomBytes(16).toString('hex');
    challenges.add(text);
    return { challenge: text };
  };
  const respond = (path: string, request: IncomingMessage, bytes: Buffer): object | number => {
    if (path === '/challenge') return challenge();
    const isPacked = request.headers['content-encoding'] === 'gzip';
    const body = JSON.parse((isPacked ? gunzipSync(bytes) : bytes).toString('utf8'));
    if (path === '/enrol') return enrol(body);
    if (path === '/token') return grant(body);
    if (!tokens.has((request.headers.authorization ?? '').replace('Bearer ', ''))) return 401;
    state.reports.push(body);
    return { accepted: true, ...state.answer };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').replace(ROOT, '');
    state.asked.push(`${request.method} ${path}`);
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (state.instead?.(path, response)) return;
    const answer = respond(path, request, Buffer.concat(pieces));
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  };
  const http = createServer((request, response) => void handle(request, response));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const state: AgentServer = {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    asked: [],
    enrolled: [],
    reports: [],
    secret: 'a-secret',
    tokenSeconds: 900,
    answer: { nextInSeconds: 10, wantsInventory: false },
    instead: undefined,
    forgetTokens: () => tokens.clear(),
    becomeAnother: () => {
      key = generateKeyPairSync('ed25519');
    },
    async stop() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
  return state;
}

function joined(...members: readonly string[]): string {
  return ['yagura-agent', ...members].map((member) => `${member.length}:${member}`).join(',');
}

function spki(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}
