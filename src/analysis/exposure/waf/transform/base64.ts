/** What each character stands for; line ends may stand anywhere in Base64. */
const ALPHABET = new Map(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', (letter, value) => [
    letter.charCodeAt(0),
    value,
  ]),
);

/** Decodes up to the first character that is not Base64: AWS does not say what becomes of the rest. */
export function base64Decode(text: string): string {
  const end = text.search(/[^A-Za-z0-9+/\r\n]/);
  return decode(end === -1 ? text : text.slice(0, end));
}

/** Characters that are not Base64 are ignored. */
export function base64DecodeExt(text: string): string {
  return decode(text);
}

function decode(text: string): string {
  const bytes: number[] = [];
  let bits = 0;
  let pending = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = ALPHABET.get(text.charCodeAt(at));
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xffff;
    pending += 6;
    if (pending >= 8) {
      pending -= 8;
      bytes.push((bits >> pending) & 0xff);
    }
  }
  return Buffer.from(bytes).toString('latin1');
}
