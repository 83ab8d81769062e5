import { z } from 'zod';
import { SecretRef } from '../../channel.ts';

/** An address one sends to; plain http is refused later, unless the host is one's own. */
export const HttpUrl = z.url({ protocol: /^https?$/, error: 'write an address as https://host/path' }).max(2_000);

/** A token or an address that is itself a secret, and other text of one line. */
export const Secret = SecretRef;

/** Text of one line. */
export const Line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}]*$/u, 'must not hold control characters');

export const Region = z.string().regex(/^[a-z]{2}(-[a-z0-9]+)+-\d$/, 'write a region as ap-northeast-1');
