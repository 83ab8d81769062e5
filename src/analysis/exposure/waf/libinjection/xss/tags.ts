import { emit, emitRest, type Html5, isWhite, skipWhite } from './html5.ts';

const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

/** The name of a tag, or a whole end tag without attributes. NUL may stand in it: some old browsers ignore it. */
export function tagName(html: Html5): boolean {
  const { input } = html;
  for (let at = html.pos; at < input.length; at += 1) {
    const code = input.charCodeAt(at);
    if (isWhite(code)) return emit(html, 'TAG_NAME_OPEN', at, at + 1, 'beforeAttributeName');
    if (code === SLASH) return emit(html, 'TAG_NAME_OPEN', at, at + 1, 'selfClosing');
    if (code !== GREATER) continue;
    if (!html.isEnd) return emit(html, 'TAG_NAME_OPEN', at, at, 'tagClose');
    html.isEnd = false;
    return emit(html, 'TAG_CLOSE', at, at + 1, 'data');
  }
  return emitRest(html, 'TAG_NAME_OPEN');
}

export function tagClose(html: Html5): boolean {
  html.isEnd = false;
  return emit(html, 'TAG_NAME_CLOSE', html.pos + 1, html.pos + 1, 'data');
}

export function selfClosing(html: Html5): boolean {
  if (html.input.charCodeAt(html.pos) !== GREATER) return beforeAttributeName(html);
  html.pos -= 1;
  return emit(html, 'TAG_NAME_SELFCLOSE', html.pos + 2, html.pos + 2, 'data');
}

export function beforeAttributeName(html: Html5): boolean {
  for (;;) {
    const code = skipWhite(html);
    if (Number.isNaN(code)) return false;
    if (code === GREATER) return emit(html, 'TAG_NAME_CLOSE', html.pos + 1, html.pos + 1, 'data');
    if (code !== SLASH) return attributeName(html);
    html.pos += 1;
    if (html.input.charCodeAt(html.pos) === GREATER) return selfClosing(html);
  }
}

function attributeName(html: Html5): boolean {
  const { input } = html;
  for (let at = html.pos + 1; at < input.length; at += 1) {
    const code = input.charCodeAt(at);
    if (isWhite(code)) return emit(html, 'ATTR_NAME', at, at + 1, 'afterAttributeName');
    if (code === SLASH) return emit(html, 'ATTR_NAME', at, at + 1, 'selfClosing');
    if (code === EQUALS) return emit(html, 'ATTR_NAME', at, at + 1, 'beforeAttributeValue');
    if (code === GREATER) return emit(html, 'ATTR_NAME', at, at, 'tagClose');
  }
  return emitRest(html, 'ATTR_NAME');
}

export function afterAttributeName(html: Html5): boolean {
  const code = skipWhite(html);
  if (Number.isNaN(code)) return false;
  if (code === GREATER) return tagClose(html);
  if (code !== SLASH && code !== EQUALS) return attributeName(html);
  html.pos += 1;
  return code === SLASH ? selfClosing(html) : beforeAttributeValue(html);
}

export function beforeAttributeValue(html: Html5): boolean {
  const code = skipWhite(html);
  if (Number.isNaN(code)) return false;
  const letter = html.input[html.pos];
  // The backtick is no standard: Internet Explorer takes it.
  return letter === '"' || letter === "'" || letter === '`' ? quotedValue(html, letter) : plainValue(html);
}

function plainValue(html: Html5): boolean {
  const { input } = html;
  for (let at = html.pos; at < input.length; at += 1) {
    const code = input.charCodeAt(at);
    if (isWhite(code)) return emit(html, 'ATTR_VALUE', at, at + 1, 'beforeAttributeName');
    if (code === GREATER) return emit(html, 'ATTR_VALUE', at, at, 'tagClose');
  }
  return emitRest(html, 'ATTR_VALUE');
}

/** A value in quotes. At the very beginning of a text the quote is imagined before it. */
export function quotedValue(html: Html5, quote: string): boolean {
  if (html.pos > 0) html.pos += 1;
  const end = html.input.indexOf(quote, html.pos);
  return end === -1 ? emitRest(html, 'ATTR_VALUE') : emit(html, 'ATTR_VALUE', end, end + 1, 'afterQuotedValue');
}

export function afterQuotedValue(html: Html5): boolean {
  if (html.pos >= html.input.length) return false;
  return beforeAttributeName(html);
}
