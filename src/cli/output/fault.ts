import { styleText } from 'node:util';
import type { Fault } from '#kernel';
import type { CliTexts } from '../texts/index.ts';
import { terminalText } from './terminal-text.ts';

/** What happened and what mends it, for standard error. */
export function renderFault(fault: Fault, texts: CliTexts, colour: boolean): string {
  const mark = colour ? styleText('red', texts.error, { validateStream: false }) : texts.error;
  const arrow = colour ? styleText('bold', texts.mend, { validateStream: false }) : texts.mend;
  return `${mark} ${terminalText(fault.message)}\n${arrow} ${terminalText(fault.mend)}\n`;
}
