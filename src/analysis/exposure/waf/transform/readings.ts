import { applyTransformation, type TextTransformation } from './apply.ts';
import { cmdLine } from './command-line.ts';
import { cssDecodeNarrow } from './css.ts';
import { escapeSeqDecodeValid, jsDecode } from './escapes.ts';
import { htmlEntityDecodeNarrow } from './html-entities.ts';
import { urlDecodeUniNarrow } from './url.ts';
import { trimRight } from './white-space.ts';

const UNTOUCHED = (text: string): string => text;

/**
 * What else a transformation may be: where AWS's guide says another thing than the published cases, where it does not say
 * what becomes of a text that is not encoded well, and for the three whose wording could not be read (2026-11-26), which
 * are here what their names and their older siblings say.
 */
const OTHERS: Readonly<Partial<Record<TextTransformation, readonly ((text: string) => string)[]>>> = {
  BASE64_DECODE: [
    (text) => (/^[A-Za-z0-9+/\r\n]*=*$/.test(trimRight(text)) ? applyTransformation('BASE64_DECODE', text) : text),
  ],
  CMD_LINE_UNIX: [cmdLine, UNTOUCHED],
  CMD_LINE_WIN: [cmdLine, UNTOUCHED],
  CSS_DECODE: [cssDecodeNarrow],
  ESCAPE_SEQ_DECODE: [escapeSeqDecodeValid],
  HEX_DECODE: [(text) => applyTransformation('HEX_DECODE', text) || text],
  HTML_ENTITY_DECODE: [htmlEntityDecodeNarrow],
  JS_DECODE_EXT: [jsDecode, UNTOUCHED],
  URL_DECODE_UNI: [urlDecodeUniNarrow],
};

/**
 * The texts that a transformation may make of a text besides the one that `applyTransformation` makes; none when all
 * readings agree. An answer that differs between them is not known.
 */
export function otherReadings(kind: TextTransformation, text: string): readonly string[] {
  const others = OTHERS[kind];
  if (others === undefined) return [];
  const first = applyTransformation(kind, text);
  return [...new Set(others.map((read) => read(text)))].filter((other) => other !== first);
}
