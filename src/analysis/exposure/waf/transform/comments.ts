/** Every C-style comment, ended or not, becomes one space; an end without a beginning stays. */
export function replaceComments(text: string): string {
  return text.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ');
}

/** The characters that begin and end comments go away, what stands between them stays. */
export function removeCommentsChar(text: string): string {
  return text.replace(/\/\*|\*\/|<!--|-->|--|#/g, '');
}
