import { at, Fault, isJson, type Json } from '#kernel';
import { join } from 'node:path';
import { type EnrolRequest, signedText, WIRE_FORMAT } from '#estate/agents/wire';
import type { HostIdentity } from '#estate/model';
import type { StateFolder } from '#platform/files';
import { isPublicKey, isSignedText, newSigningKey, randomToken, sha256, type SigningKey } from '#platform/runtime';
import { nonsense, type Server } from './server.ts';

/** Who the agent is to its server, and by which key it knows the server again. */
export interface Enrolment {
  readonly agent: string;
  readonly serverKey: string;
}

const KEY_FILE = 'agent-key.json';
const ENROLMENT_FILE = 'enrolment.json';
const MAX_BYTES = 16_384;

/** The agent's own key; made at the first start. */
export async function keptKey(folder: StateFolder): Promise<SigningKey> {
  const kept = await folder.readSecret(KEY_FILE, MAX_BYTES);
  if (kept === undefined) {
    const key = newSigningKey();
    await folder.write(KEY_FILE, JSON.stringify(key), { lasting: true });
    return key;
  }
  const value = parsed(kept);
  const [publicKey, privateKey] = [at(value, 'publicKey'), at(value, 'privateKey')];
  if (typeof publicKey === 'string' && isPublicKey(publicKey) && typeof privateKey === 'string') {
    return { publicKey, privateKey };
  }
  throw damaged(folder, KEY_FILE);
}

/** What an earlier enrolment brought; undefined when there was none. */
export async function keptEnrolment(folder: StateFolder): Promise<Enrolment | undefined> {
  const kept = await folder.read(ENROLMENT_FILE, MAX_BYTES);
  if (kept === undefined) return undefined;
  const enrolment = readEnrolment(parsed(kept));
  if (enrolment === undefined) throw damaged(folder, ENROLMENT_FILE);
  return enrolment;
}

export interface Enrolling {
  readonly server: Server;
  readonly folder: StateFolder;
  readonly key: SigningKey;
  readonly secret: string;
  readonly machine: HostIdentity;
}

/** Makes the agent known to the server and keeps the server's key. Faults as of `Server.ask`. */
export async function enrol({ server, folder, key, secret, machine }: Enrolling): Promise<Enrolment> {
  const { publicKey } = key;
  const nonce = randomToken();
  const body: EnrolRequest = {
    format: WIRE_FORMAT,
    secret,
    publicKey,
    // A container image may have no id of a machine: the key is then what tells it from others.
    machine: machine.machine ?? sha256(`yagura agent ${publicKey}`),
    hostname: machine.hostname,
    nonce,
  };
  const answer = await server.ask({ method: 'POST', path: '/enrol', body: { ...body } }).catch((thrown: unknown) => {
    throw thrown instanceof Fault && thrown.code === 'denied' ? noSecret(server.host, thrown) : thrown;
  });
  const enrolment = readEnrolment(answer);
  const signature = answer['signature'];
  if (enrolment === undefined || typeof signature !== 'string') throw nonsense(server.host, 'no enrolment');
  const { agent, serverKey } = enrolment;
  if (!isSignedText(signedText('enrol', nonce, agent, publicKey), signature, serverKey)) {
    throw wrongServer(server.host);
  }
  await folder.write(ENROLMENT_FILE, JSON.stringify(enrolment), { lasting: true });
  return enrolment;
}

function noSecret(host: string, cause: Fault): Fault {
  return new Fault('denied', `${host} does not take the secret of this enrolment`, {
    mend: 'make a new one on the server with `yagura agent enrol`, and check the address',
    cause,
  });
}

/** The fault of a server that cannot prove to be the one that was met at the enrolment. */
export function wrongServer(host: string): Fault {
  return new Fault('denied', `${host} is not the server this agent was enrolled at: its signature is wrong`, {
    mend: 'check who answers at the address; if the server has a new key, remove enrolment.json from the state folder and enrol again',
  });
}

function readEnrolment(value: unknown): Enrolment | undefined {
  const [agent, serverKey] = [at(value, 'agent'), at(value, 'serverKey')];
  const isNamed = typeof agent === 'string' && /^[\x21-\x7e]{1,200}$/.test(agent);
  return isNamed && typeof serverKey === 'string' && isPublicKey(serverKey) ? { agent, serverKey } : undefined;
}

function damaged(folder: StateFolder, name: string): Fault {
  return new Fault('bad-input', `${join(folder.path, name)} is damaged`, {
    mend: 'remove it and enrol the agent again with a new secret',
  });
}

function parsed(bytes: Uint8Array): Json | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
