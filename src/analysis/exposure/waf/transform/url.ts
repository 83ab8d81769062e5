import { bestFit } from './best-fit.ts';

/** `%HH` and `+`; what is no such sequence stays. */
export function urlDecode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  return spaced.replace(/%[0-9a-fA-F]{2}/g, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)));
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
