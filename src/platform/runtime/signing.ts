import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { Fault } from '#kernel';

/** An Ed25519 key: https://www.rfc-editor.org/rfc/rfc8032 (read 2026-11-26). */
export interface SigningKey {
  /** SPKI, base64: for everybody. */
  readonly publicKey: string;
  /** PKCS #8, base64: a secret. */
  readonly privateKey: string;
}

/** An SPKI of Ed25519 has 44 bytes, a signature 64. */
const KEY_CHARACTERS = 60;
const SIGNATURE_CHARACTERS = 88;

/** A new key, from the system's randomness. */
export function newSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** Signature of the text's UTF-8 bytes, base64. Fault `bad-input`: what is kept as the key is none. */
export function signText(text: string, privateKey: string): string {
  const key = ed25519(() => createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }));
  if (key !== undefined) return sign(null, Buffer.from(text), key).toString('base64');
  throw new Fault('bad-input', 'what is kept as the signing key is no Ed25519 key', {
    mend: 'put it back from a backup, or remove it to make a new one and enrol again',
  });
}

/** Whether the text is an Ed25519 key as SPKI in base64. Never throws: it comes from outside. */
export function isPublicKey(text: string): boolean {
  return publicKeyOf(text) !== undefined;
}

/** Whether `publicKey` (SPKI, base64) made the signature. Never throws: both come from outside. */
export function isSignedText(text: string, signature: string, publicKey: string): boolean {
  const key = publicKeyOf(publicKey);
  if (key === undefined || signature.length !== SIGNATURE_CHARACTERS) return false;
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

function publicKeyOf(text: string): KeyObject | undefined {
  if (text.length !== KEY_CHARACTERS) return undefined;
  return ed25519(() => createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' }));
}

function ed25519(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}
