/** AWS names these six and the space: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html (read 2026-11-26) */
const WHITE = /[\t-\r \xa0]+/g;

/** Formfeed, tab, newline, carriage return, vertical tab and byte 160 become spaces; several spaces become one. */
export function compressWhiteSpace(text: string): string {
  return text.replace(WHITE, ' ');
}

export function removeWhitespace(text: string): string {
  return text.replace(WHITE, '');
}

export function trimLeft(text: string): string {
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start += 1;
  return text.slice(start);
}

export function trimRight(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Byte 160 ends many characters of UTF-8, so that trimming by it would break them: only the spaces of ASCII. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
