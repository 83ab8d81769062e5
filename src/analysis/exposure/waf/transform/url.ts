import { bestFit } from './best-fit.ts';

/** `%HH` and `+`; what is no such sequence stays. */
export function urlDecode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  let decoded = '';
  let taken = 0;
  for (let at = spaced.indexOf('%'); at >= 0; at = spaced.indexOf('%', Math.max(at + 1, taken))) {
    const byte = hexAt(spaced, at + 1) * 16 + hexAt(spaced, at + 2);
    if (byte < 0) continue;
    decoded += spaced.slice(taken, at) + String.fromCharCode(byte);
    taken = at + 3;
  }
  return taken === 0 ? spaced : decoded + spaced.slice(taken);
}

/** What a hexadecimal digit stands for; far below zero for any other character, so that no sum with it is a byte. */
function hexAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  const small = code | 32;
  return small >= 97 && small <= 102 ? small - 87 : -1_000;
}

/** Like `urlDecode`, and Microsoft's `%uHHHH`: as code page 20127 fits it, else as `narrow` does. */
export function urlDecodeUni(text: string): string {
  return decodeUni(text, (code) => bestFit(code) ?? narrow(code));
}

/** To the letter of AWS's guide: nothing of `%uHHHH` counts but full-width forms and the lower byte. */
export function urlDecodeUniNarrow(text: string): string {
  return decodeUni(text, narrow);
}

function decodeUni(text: string, characterOf: (code: number) => string): string {
  return text.replace(
    /%[uU]([0-9a-fA-F]{4})|%([0-9a-fA-F]{2})|\+/g,
    (_all, four: string | undefined, pair: string | undefined) => {
      if (four !== undefined) return characterOf(Number.parseInt(four, 16));
      return pair === undefined ? ' ' : byteOf(pair);
    },
  );
}

/** A full-width form of ASCII (FF01-FF5E) as ASCII; of other codes the lower byte, as AWS documents. */
export function narrow(code: number): string {
  return String.fromCharCode(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code & 0xff);
}

export function byteOf(pair: string): string {
  return String.fromCharCode(Number.parseInt(pair, 16));
}
