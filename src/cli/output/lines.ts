import { fillTemplate, type Localized, type TextParams } from '#kernel';
import type { CommandContext } from '../command.ts';
import { terminalText } from './terminal-text.ts';

/** A text in the language of the terminal, filled. */
export function say({ lang }: Pick<CommandContext, 'lang'>, text: Localized, params: TextParams = {}): string {
  return fillTemplate(text[lang], params);
}

/** Prints one line: what comes from outside cannot move the cursor or forge another line. */
export function printLine({ environment }: CommandContext, line = ''): void {
  environment.out(`${terminalText(line)}\n`);
}
