import { lowercase } from './letter-case.ts';

/** Deletes `\ " ' ^`, and spaces before `/` and `(`; `,` and `;` become spaces; several spaces become one; lower case. */
export function cmdLine(text: string): string {
  const plain = text.replace(/[\\"'^]+/g, '').replace(/[ ,;]+/g, ' ');
  return lowercase(plain.replace(/ ([/(])/g, '$1'));
}

/** For shells of Unix: the caret means nothing there, and slashes and separators say where a command begins. */
export function cmdLineUnix(text: string): string {
  return tidy(text.replace(/[\\"']+/g, ''));
}

/** For `cmd` and PowerShell: quotes, carets and backticks go away, several backslashes become one. */
export function cmdLineWin(text: string): string {
  return tidy(text.replace(/\^\r?\n|["'^`]/g, '').replace(/\\+/g, '\\'));
}

/** White space becomes one space, none stands at the ends; lower case. */
function tidy(text: string): string {
  const spaced = text.replace(/[\t-\r ]+/g, ' ');
  return lowercase(spaced.slice(spaced.startsWith(' ') ? 1 : 0, spaced.endsWith(' ') ? -1 : undefined));
}
