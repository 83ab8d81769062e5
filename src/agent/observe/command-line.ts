import { LIMITS } from './limits.ts';
import { maskArguments } from './mask-secrets.ts';
import { bounded } from './text.ts';

/** Arguments of `/proc/<pid>/cmdline`, as they are: for reading what a program was told, never for the report. */
export function splitCommandLine(text: string): string[] {
  const args = text.replace(/\0+$/, '').split('\0');
  return args.length === 1 && args[0] === '' ? [] : args;
}

/** Arguments for the report: masked first and shortened then, so that no half of a secret is left. */
export function reportedCommand(args: readonly string[]): string[] {
  const masked = maskArguments(args).map((argument) => bounded(argument));
  return masked.length <= LIMITS.arguments ? masked : [...masked.slice(0, LIMITS.arguments), '…'];
}
