import { type Html5, html5, type Html5State, textOf } from './html5.ts';
import { attributeKind, type AttributeKind, isBlackTag, isBlackUrl } from './lists.ts';
import { nextToken } from './tokenizer.ts';

/** Where a page may put a text, but for between tags: among attributes, and into values in each kind of quotes. */
const IN_TAGS = [
  'beforeAttributeName',
  'singleQuotedValue',
  'doubleQuotedValue',
  'backQuotedValue',
] as const satisfies readonly Html5State[];

/**
 * Whether a text (one character per byte) would run something in a page that it is put into. It is libinjection's
 * published method, a good guess and no proof.
 */
export function detectXss(input: string): boolean {
  return (input.includes('<') && isXssFrom(input, 'data')) || IN_TAGS.some((state) => isXssFrom(input, state));
}

function isXssFrom(input: string, state: Html5State): boolean {
  const html = html5(input, state);
  let attribute: AttributeKind | undefined;
  while (nextToken(html)) {
    if (isBlack(html, attribute)) return true;
    attribute = html.kind === 'ATTR_NAME' ? attributeKind(textOf(html)) : undefined;
  }
  return false;
}

/** Whether a token is not to be there, given the attribute right before it. */
function isBlack(html: Html5, attribute: AttributeKind | undefined): boolean {
  switch (html.kind) {
    case 'DOCTYPE':
      return true;
    case 'TAG_NAME_OPEN':
      return isBlackTag(textOf(html));
    case 'ATTR_VALUE':
      return attribute !== undefined && isBlackValue(textOf(html), attribute);
    case 'TAG_COMMENT':
      return isBlackComment(textOf(html));
    default:
      return false;
  }
}

function isBlackValue(value: string, attribute: AttributeKind): boolean {
  if (attribute === 'url') return isBlackUrl(value);
  return attribute === 'indirect' ? attributeKind(value) === 'black' : true;
}

/** Internet Explorer ends tags at backticks, and reads conditional comments, name spaces, imports and entities in them. */
function isBlackComment(text: string): boolean {
  if (text.includes('`')) return true;
  if (text.length >= 4 && /^(?:\[if|xml)/i.test(text)) return true;
  return text.length > 5 && /^\0*(?:i\0*m\0*p\0*o\0*r\0*t|e\0*n\0*t\0*i\0*t\0*y)/i.test(text);
}
