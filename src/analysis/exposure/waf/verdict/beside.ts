import type { ExploitPack, ExploitVariant, HttpRequest } from '../contract.ts';
import { LETTERS } from '../exploits/dsl/fixed.ts';

/** A request with its place in the variant. */
export interface Asked {
  readonly index: number;
  readonly text: string;
  readonly request: HttpRequest;
}

/**
 * Requests of a variant that a WebACL is asked about: those that carry something, without the steps that stand beside
 * the attack, an ordinary sign-in and the fetch of what an earlier step left behind. Stopping them would stop ordinary
 * use, or comes too late. When nothing else is left, they are the attack.
 */
export function askedOf(
  { requests, steps }: ExploitVariant,
  { cwe }: Pick<ExploitPack, 'cwe'>,
  parse: (text: string) => HttpRequest,
): readonly Asked[] {
  const carrying = requests.flatMap(({ text, carries }, index) =>
    carries ? [{ index, text, request: parse(text) }] : [],
  );
  if (steps !== true) return carrying;
  const signsIn = mayBeAboutSignIn(cwe) ? () => false : isOrdinarySignIn;
  const attacking = carrying.filter(({ request }) => !signsIn(request) && !fetchesWhatWasLeft(request));
  return attacking.length > 0 ? attacking : carrying;
}

/**
 * Weaknesses of proving an identity: there the sign-in may be the attack. https://cwe.mitre.org/data/definitions/1211.html
 * and 255 (read 2026-11-26)
 */
const ABOUT_SIGN_IN = new Set([
  255, 259, 284, 287, 288, 289, 290, 294, 302, 303, 304, 305, 306, 307, 308, 309, 319, 321, 384, 521, 522, 640, 798,
  836, 916, 1188, 1390, 1391, 1392, 1393,
]);

/** Without any weakness named it may be this one. */
function mayBeAboutSignIn(cwe: readonly string[]): boolean {
  return cwe.length === 0 || cwe.some((one) => ABOUT_SIGN_IN.has(Number(/\d+/.exec(one)?.[0])));
}

const SIGN_IN_PATH = /log-?_?in|log-?on|sign-?_?in|auth|session|j_security_check/i;
const PASSWORD_NAME = /(?:^|[&"{,[_-])(?:pwd|psw|pass|passwd|password|userpass|pass1|log_pwd)[\]"]*\s*[=:]/i;

/** What people type into a sign-in; anything else may be an attack on it. */
const ORDINARY_VALUES = /^[\w@.+%&=:/ [\]{}",\r\n-]{0,2000}$/;

function isOrdinarySignIn({ method, target, body }: HttpRequest): boolean {
  const text = latin1(body);
  if (method !== 'POST' || !SIGN_IN_PATH.test(target + text)) return false;
  return PASSWORD_NAME.test(text) && ORDINARY_VALUES.test(decoded(text)) && !/\.\.|%00|\/\//.test(decoded(text));
}

/** The renderer writes names of chance with these letters. */
const CHANCE = LETTERS.slice(0, 6);

function fetchesWhatWasLeft({ method, target, body }: HttpRequest): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    body.length === 0 &&
    /^[^?]*$/.test(target) &&
    target.toLowerCase().includes(CHANCE)
  );
}

function decoded(text: string): string {
  return text.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
