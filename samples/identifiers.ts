import type { Random } from './random.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * An access key id that decodes to its account, as real ones do: base32 of ten bytes whose first six carry
 * the account number shifted left by seven bits under a leading one bit.
 * Layout: https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489 (read 2026-11-23)
 */
export function accessKeyId(accountId: string, random: Random): string {
  const head = (1n << 47n) | (BigInt(accountId) << 7n) | BigInt(random.between(0, 127));
  const bits = (head << 32n) | BigInt(random.between(0, 0xffff_ffff));
  let text = '';
  for (let shift = 75n; shift >= 0n; shift -= 5n) text += BASE32.charAt(Number((bits >> shift) & 31n));
  return `AKIA${text}`;
}

/** Ids of users, roles and policies: a four-letter prefix and 17 base32 characters. */
export function uniqueId(prefix: 'AIDA' | 'AROA' | 'ANPA' | 'AGPA' | 'ASCA', random: Random): string {
  return prefix + random.text(BASE32, 17);
}

/** `i-0` and 16 hexadecimal digits. */
export function resourceHex(prefix: string, random: Random): string {
  return `${prefix}-0${random.text('0123456789abcdef', 16)}`;
}

/** A random UUID (version 4 layout), as event ids are. */
export function uuid(random: Random): string {
  const hex = random.text('0123456789abcdef', 30);
  const variant = random.pick(['8', '9', 'a', 'b']);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18)}`;
}
