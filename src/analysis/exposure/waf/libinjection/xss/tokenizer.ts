import type { Html5, Html5State } from './html5.ts';
import {
  afterAttributeName,
  afterQuotedValue,
  beforeAttributeName,
  beforeAttributeValue,
  quotedValue,
  selfClosing,
  tagClose,
} from './tags.ts';
import { data, tagOpen } from './text.ts';

/** Each reads one token, and says how to read on. */
const READ: Readonly<Record<Html5State, (html: Html5) => boolean>> = {
  data,
  tagOpen,
  tagClose,
  selfClosing,
  beforeAttributeName,
  afterAttributeName,
  beforeAttributeValue,
  singleQuotedValue: (html) => quotedValue(html, "'"),
  doubleQuotedValue: (html) => quotedValue(html, '"'),
  backQuotedValue: (html) => quotedValue(html, '`'),
  afterQuotedValue,
  end: () => false,
};

/** Reads the next token; false at the end. */
export function nextToken(html: Html5): boolean {
  return READ[html.state](html);
}
