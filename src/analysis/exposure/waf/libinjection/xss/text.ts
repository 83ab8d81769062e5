import { comment, markupDeclaration, percentComment } from './declarations.ts';
import { emit, emitRest, type Html5 } from './html5.ts';
import { tagName } from './tags.ts';

/** Text up to the next tag. It is where a text begins that is put between tags. */
export function data(html: Html5): boolean {
  const { input, pos } = html;
  const tag = input.indexOf('<', pos);
  if (tag === -1) return pos < input.length && emitRest(html, 'DATA_TEXT');
  if (tag > pos) return emit(html, 'DATA_TEXT', tag, tag + 1, 'tagOpen');
  html.pos = tag + 1;
  return tagOpen(html);
}

export function tagOpen(html: Html5): boolean {
  const { input, pos } = html;
  if (pos >= input.length) return false;
  const letter = input[pos] ?? '';
  switch (letter) {
    case '!':
      html.pos += 1;
      return markupDeclaration(html);
    case '/':
      html.pos += 1;
      html.isEnd = true;
      return endTagOpen(html);
    case '?':
      html.pos += 1;
      return comment(html);
    // No standard has it: Internet Explorer up to 9 and Safari before 4.0.3 take <% %> for a comment.
    case '%':
      html.pos += 1;
      return percentComment(html);
    // Internet Explorer ignores NUL.
    case '\0':
      return tagName(html);
    default:
  }
  if (isLetter(letter)) return tagName(html);
  // The `<` was text.
  html.pos -= 1;
  return emit(html, 'DATA_TEXT', pos, pos, 'data');
}

function endTagOpen(html: Html5): boolean {
  const { input, pos } = html;
  if (pos >= input.length) return false;
  const letter = input[pos] ?? '';
  if (letter === '>') return data(html);
  if (isLetter(letter)) return tagName(html);
  html.isEnd = false;
  return comment(html);
}

function isLetter(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
