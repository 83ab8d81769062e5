import { Fault } from '#kernel';
import { openHost } from '#platform/host';
import { sha256 } from '#platform/runtime';
import { lookAtIdentity } from '../observe/identity.ts';
import type { Agent } from './agent.ts';
import { enrol, keptEnrolment, keptKey } from './identity.ts';
import { openServer } from './server.ts';
import { createSession, type Session } from './session.ts';
import { RUN_TEXTS } from './texts.ts';

/** The way to the server as it stands before anything is sent. */
export interface Connection {
  readonly host: string;
  /** A session with the server; enrols first when that was not done. Faults as of `Server.ask`. */
  open(): Promise<Session>;
}

/** Reads key, enrolment and secret. Faults `usage`, `denied`, `bad-input`: what is missing or damaged, and its mend. */
export async function connectionOf({ settings, world, folder }: Agent): Promise<Connection> {
  const server = await openServer(settings, world);
  const key = await keptKey(folder);
  let enrolment = await keptEnrolment(folder);
  const secret = enrolment === undefined ? await secretOf(settings.enrolSecret, world.secrets) : '';
  return {
    host: server.host,
    async open() {
      if (enrolment === undefined) {
        const machine = lookAtIdentity(openHost({ root: settings.root }));
        enrolment = await enrol({ server, folder, key, secret, machine });
        const { agent, serverKey } = enrolment;
        world.say(RUN_TEXTS.enrolled, { agent, key: sha256(Buffer.from(serverKey, 'base64')).slice(0, 16) });
      }
      return createSession({ server, key, enrolment, clock: world.clock });
    },
  };
}

async function secretOf(reference: string | undefined, secrets: Agent['world']['secrets']): Promise<string> {
  if (reference !== undefined) return await secrets.resolve(reference);
  throw new Fault('usage', 'this agent is not enrolled', {
    mend: 'make a secret on the server with `yagura agent enrol` and start once with --enrol-secret env:NAME or file:/path',
  });
}
