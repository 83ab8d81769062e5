import { expect, it } from 'vitest';
import { isPublicKey, isSignedText, newSigningKey, signText } from './signing.ts';

it('believes a signature of the same text by the same key, and nothing else', () => {
  const key = newSigningKey();
  const signature = signText('a text', key.privateKey);
  expect(isSignedText('a text', signature, key.publicKey)).toBe(true);
  expect(isSignedText('a text!', signature, key.publicKey)).toBe(false);
  expect(isSignedText('a text', signature, newSigningKey().publicKey)).toBe(false);
  expect(isSignedText('a text', 'AAAA', key.publicKey)).toBe(false);
  expect(isSignedText('a text', signature, 'no key')).toBe(false);
});

it.each(['', 'x', 'A'.repeat(1_000_000), Buffer.alloc(44, 48).toString('base64')])('takes %.20s for no key', (text) => {
  expect(isPublicKey(text)).toBe(false);
});
