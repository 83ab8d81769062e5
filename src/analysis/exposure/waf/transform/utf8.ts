const NO_CHARACTER = '\xef\xbf\xbd';

/** A code point as the bytes of UTF-8; U+FFFD for what is no character. */
export function utf8Of(code: number): string {
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? Buffer.from(String.fromCodePoint(code), 'utf8').toString('latin1') : NO_CHARACTER;
}

/** Characters of two to four bytes, without overlong forms, surrogates and codes beyond U+10FFFF (RFC 3629, section 4). */
const CHARACTER = new RegExp(
  [
    '[\xc2-\xdf][\x80-\xbf]',
    '\xe0[\xa0-\xbf][\x80-\xbf]',
    '[\xe1-\xec\xee\xef][\x80-\xbf]{2}',
    '\xed[\x80-\x9f][\x80-\xbf]',
    '\xf0[\x90-\xbf][\x80-\xbf]{2}',
    '[\xf1-\xf3][\x80-\xbf]{3}',
    '\xf4[\x80-\x8f][\x80-\xbf]{2}',
  ].join('|'),
  'g',
);

/** Characters of several bytes become `%uHHHH`; ASCII, and bytes that are no UTF-8, stay. */
export function utf8ToUnicode(text: string): string {
  return text.replace(CHARACTER, (bytes) => `%u${codeOf(bytes).toString(16).padStart(4, '0')}`);
}

function codeOf(bytes: string): number {
  let code = bytes.charCodeAt(0) & (0xff >> (bytes.length + 1));
  for (let at = 1; at < bytes.length; at += 1) code = (code << 6) | (bytes.charCodeAt(at) & 0x3f);
  return code;
}
