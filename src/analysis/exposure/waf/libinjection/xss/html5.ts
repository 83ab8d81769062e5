/** What the tokenizer found. */
export type Html5Kind =
  | 'DATA_TEXT'
  | 'TAG_NAME_OPEN'
  | 'TAG_NAME_CLOSE'
  | 'TAG_NAME_SELFCLOSE'
  | 'TAG_CLOSE'
  | 'ATTR_NAME'
  | 'ATTR_VALUE'
  | 'TAG_COMMENT'
  | 'DOCTYPE';

/** How a text is read on. A text that is put into a page begins in one of those that the page puts it into. */
export type Html5State =
  | 'data'
  | 'tagOpen'
  | 'tagClose'
  | 'selfClosing'
  | 'beforeAttributeName'
  | 'afterAttributeName'
  | 'beforeAttributeValue'
  | 'singleQuotedValue'
  | 'doubleQuotedValue'
  | 'backQuotedValue'
  | 'afterQuotedValue'
  | 'end';

/** A tokenizer of HTML as browsers read it, at one place of a text. */
export interface Html5 {
  readonly input: string;
  pos: number;
  /** How the next token is read. */
  state: Html5State;
  /** Whether the tag that is read is an end tag. */
  isEnd: boolean;
  /** The token that was read last: what it is, where it begins, how long it is. */
  kind: Html5Kind;
  start: number;
  length: number;
}

export function html5(input: string, state: Html5State): Html5 {
  return { input, pos: 0, state, isEnd: false, kind: 'DATA_TEXT', start: 0, length: 0 };
}

export function textOf({ input, start, length }: Html5): string {
  return input.slice(start, start + length);
}

/** Writes the token that reaches from `pos` to `end`, and where and how to read on. */
export function emit(html: Html5, kind: Html5Kind, end: number, next: number, state: Html5State): true {
  html.kind = kind;
  html.start = html.pos;
  html.length = end - html.pos;
  html.pos = next;
  html.state = state;
  return true;
}

/** Writes the token that reaches to the end of the text, after which there is none. */
export function emitRest(html: Html5, kind: Html5Kind): true {
  return emit(html, kind, html.input.length, html.input.length, 'end');
}

export function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Skips white space, and NUL as old browsers do; answers the character that follows, NaN at the end. */
export function skipWhite(html: Html5): number {
  const { input } = html;
  for (;;) {
    const code = input.charCodeAt(html.pos);
    if (code !== 0 && !isWhite(code)) return code;
    html.pos += 1;
  }
}
