import { type ReportAnswer, signedText, type TokenRequest, WIRE_FORMAT } from '#estate/agents/wire';
import { Fault } from '#kernel';
import { isSignedText, randomToken, type SigningKey, signText } from '#platform/runtime';
import { type Enrolment, wrongServer } from './identity.ts';
import { MOST_PAUSE_SECONDS } from './limits.ts';
import { nonsense, type Server } from './server.ts';
import type { AgentWorld } from './settings.ts';

/** What an enrolled agent says to its server. */
export interface Session {
  /** Sends a report that is packed, with a token that is renewed when it is due or refused. Faults as of `Server.ask`. */
  report(packed: Uint8Array): Promise<ReportAnswer>;
}

export interface SessionInit {
  readonly server: Server;
  readonly key: SigningKey;
  readonly enrolment: Enrolment;
  readonly clock: AgentWorld['clock'];
}

/** A token is renewed when a tenth of its time is left: an exchange that begins before its end may end after it. */
const RENEWED_AFTER = 0.9;
const MOST_TOKEN_SECONDS = 86_400;

export function createSession({ server, key, enrolment, clock }: SessionInit): Session {
  let held: { readonly token: string; readonly untilMs: number } | undefined;

  const prove = async () => {
    const { challenge } = await server.ask({ method: 'GET', path: '/challenge' });
    if (typeof challenge !== 'string' || challenge.length > 256) throw nonsense(server.host, 'no challenge');
    const [nonce, at, { agent }] = [randomToken(), clock.now(), enrolment];
    const signature = signText(signedText('token', agent, nonce, at, challenge), key.privateKey);
    const body: TokenRequest = { format: WIRE_FORMAT, agent, nonce, at, challenge, signature };
    const answer = await server.ask({ method: 'POST', path: '/token', body: { ...body } });
    const { token, expiresInSeconds, signature: theirs } = answer;
    if (typeof token !== 'string' || !/^[\x21-\x7e]{1,4096}$/.test(token) || typeof theirs !== 'string') {
      throw nonsense(server.host, 'no token');
    }
    if (!isSignedText(signedText('granted', nonce, token), theirs, enrolment.serverKey)) throw wrongServer(server.host);
    const seconds = within(expiresInSeconds, 1, MOST_TOKEN_SECONDS) ?? 1;
    held = { token, untilMs: clock.elapsedMs() + seconds * 1000 * RENEWED_AFTER };
    return token;
  };
  // Only what is answered to a report says something of that report: a look is not thrown away for a token's sake.
  const freshToken = () =>
    prove().catch((thrown: unknown) => {
      if (!(thrown instanceof Fault) || thrown.code !== 'bad-input') throw thrown;
      throw new Fault('unavailable', thrown.message, { mend: thrown.mend, cause: thrown });
    });
  const token = async () => (held !== undefined && clock.elapsedMs() < held.untilMs ? held.token : await freshToken());
  const send = async (packed: Uint8Array, bearer: string) =>
    await server.ask({ method: 'POST', path: '/reports', token: bearer, body: packed });

  return {
    async report(packed) {
      const answer = await send(packed, await token()).catch(async (thrown: unknown) => {
        if (!(thrown instanceof Fault) || thrown.code !== 'denied' || held === undefined) throw thrown;
        held = undefined;
        return await send(packed, await freshToken());
      });
      if (answer['accepted'] !== true) throw nonsense(server.host, 'neither yes nor no');
      return {
        accepted: true,
        nextInSeconds: within(answer['nextInSeconds'], 1, MOST_PAUSE_SECONDS) ?? 60,
        wantsInventory: answer['wantsInventory'] === true,
      };
    },
  };
}

function within(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, least), most) : undefined;
}
