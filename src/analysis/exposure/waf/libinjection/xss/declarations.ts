import { emit, emitRest, type Html5, type Html5Kind } from './html5.ts';

/** After `<!`: a document type, CDATA, a comment, or something that browsers take for one. */
export function markupDeclaration(html: Html5): boolean {
  const { input, pos } = html;
  if (input.slice(pos, pos + 7).toLowerCase() === 'doctype') return upTo(html, 'DOCTYPE', '>');
  if (input.startsWith('[CDATA[', pos)) {
    html.pos += 7;
    return upTo(html, 'DATA_TEXT', ']]>');
  }
  if (!input.startsWith('--', pos)) return comment(html);
  html.pos += 2;
  return dashComment(html);
}

/** A comment that ends at the next `>`. */
export function comment(html: Html5): boolean {
  return upTo(html, 'TAG_COMMENT', '>');
}

export function percentComment(html: Html5): boolean {
  return upTo(html, 'TAG_COMMENT', '%>');
}

function upTo(html: Html5, kind: Html5Kind, mark: string): boolean {
  const end = html.input.indexOf(mark, html.pos);
  return end === -1 ? emitRest(html, kind) : emit(html, kind, end, end + mark.length, 'data');
}

/** It ends at `-->` or `-!>`, with any number of NUL behind the first dash. */
function dashComment(html: Html5): boolean {
  const { input } = html;
  for (let dash = input.indexOf('-', html.pos); dash !== -1; dash = input.indexOf('-', dash + 1)) {
    let at = dash + 1;
    while (input[at] === '\0') at += 1;
    if ((input[at] === '-' || input[at] === '!') && input[at + 1] === '>') {
      return emit(html, 'TAG_COMMENT', dash, at + 2, 'data');
    }
  }
  return emitRest(html, 'TAG_COMMENT');
}
