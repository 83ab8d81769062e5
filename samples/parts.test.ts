import { instant } from '#kernel';
import { describe, expect, test } from 'vitest';
import { ACCOUNTS, UNITS } from './company.ts';
import { sampleParts } from './parts.ts';

const AS_OF = instant('2026-11-23T09:00:00Z');
const parts = sampleParts(AS_OF);
const bodiesOf = (kind: string) => parts.filter((part) => part.kind === kind).flatMap((part) => part.bodies);

describe('samples/parts', () => {
  test('is a company of twelve accounts in four units with some 400 users', () => {
    expect(ACCOUNTS).toHaveLength(12);
    expect(UNITS).toHaveLength(4);
    expect(bodiesOf('AWS::Organizations::Account')).toHaveLength(12);
    const users = bodiesOf('AWS::IAM::User').length;
    expect(users).toBeGreaterThan(380);
    expect(users).toBeLessThan(420);
  });

  test('the same moment gives the same bytes, another moment gives other dates', () => {
    expect(JSON.stringify(sampleParts(AS_OF))).toBe(JSON.stringify(parts));
    expect(JSON.stringify(sampleParts(instant('2026-11-24T09:00:00Z')))).not.toBe(JSON.stringify(parts));
  });

  test('no date lies in the future except expiries, none more than three years and a bit back', () => {
    const dates = [...JSON.stringify(parts).matchAll(/"(CreateDate|LastUsedDate|EventTime)":"([^"]+)"/g)].map(
      (m) => m[2] ?? '',
    );
    expect(dates.length).toBeGreaterThan(800);
    expect(dates.filter((date) => date > AS_OF)).toEqual([]);
    expect(dates.filter((date) => date < '2023-11-01')).toEqual([]);
  });

  test('access key ids decode to their account', () => {
    const keys = parts.filter((part) => part.kind === 'AWS::IAM::AccessKey');
    let checked = 0;
    for (const part of keys) {
      for (const { resourceId } of part.bodies) {
        expect(decodeAccount(resourceId)).toBe(part.accountId);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(250);
  });

  test('no user name, key id or event id stands twice in an account', () => {
    for (const part of parts) {
      const ids = part.bodies.map((body) => body.resourceId);
      expect(new Set(ids).size, `${part.kind} in ${part.accountId}`).toBe(ids.length);
    }
  });

  test('the credential report has 22 columns in every row and lists root first', () => {
    for (const { configuration } of bodiesOf('AWS::IAM::CredentialReport')) {
      const lines = (configuration as { Content: string }).Content.split('\n');
      expect(lines[1]).toMatch(/^<root_account>,/);
      expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([22]));
    }
  });

  test('addresses are of the documentation networks only', () => {
    const addresses = [...JSON.stringify(parts).matchAll(/sourceIPAddress\\":\\"([\d.]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.every((address) => /^(203\.0\.113|198\.51\.100|192\.0\.2)\./.test(address))).toBe(true);
  });
});

/** First six of the ten bytes behind the prefix, without the top bit, shifted right by seven. */
function decodeAccount(keyId: string): string {
  const bits = Array.from(keyId.slice(4)).reduce(
    (sum, char) => sum * 32n + BigInt('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char)),
    0n,
  );
  return String(((bits >> 32n) & 0x7fff_ffff_ff80n) >> 7n).padStart(12, '0');
}
