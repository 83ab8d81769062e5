import { createHmac, timingSafeEqual } from 'node:crypto';
import { epochMs, type Instant, instant } from '#kernel';
import { randomToken, type SigningKey } from '#platform/runtime';
import { CHALLENGE_MINUTES } from './limits.ts';

/**
 * A text that only this server makes, with its own end inside. None is stored when it is made, so that asking for
 * challenges fills nothing; those that were answered rightly are, so that none is taken twice.
 */
export function newChallenge(now: Instant, key: SigningKey): string {
  const ends = Math.floor(epochMs(now) / 1_000) + CHALLENGE_MINUTES * 60;
  const head = `${ends}.${randomToken()}`;
  return `${head}.${seal(head, key)}`;
}

/** When a challenge ends; undefined when it has ended or is none of ours. */
export function endOfChallenge(challenge: string, now: Instant, key: SigningKey): Instant | undefined {
  const [, head = '', ends = '', given = ''] = /^((\d{1,12})\.[\w-]{43})\.([\w-]{43})$/.exec(challenge) ?? [];
  const wanted = Buffer.from(seal(head, key));
  const isOurs = given.length === wanted.length && timingSafeEqual(Buffer.from(given), wanted);
  const end = Number(ends) * 1_000;
  return isOurs && end > epochMs(now) ? instant(end) : undefined;
}

function seal(head: string, { privateKey }: SigningKey): string {
  return createHmac('sha256', `yagura challenge ${privateKey}`).update(head).digest('base64url');
}
