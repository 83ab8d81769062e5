import { maskArguments } from '../mask-secrets.ts';
import { bounded } from '../text.ts';

/**
 * The first argument that is no option: a script, a jar, a main class. `withValue` are the options whose value is the
 * next argument, `instead` those after which no script comes (`-e`, `-c`).
 */
export function mainArgument(
  args: readonly string[],
  options: { readonly withValue: ReadonlySet<string>; readonly instead: ReadonlySet<string> },
): string | undefined {
  for (let at = 1; at < args.length; at++) {
    const argument = args[at] ?? '';
    if (options.instead.has(argument)) return undefined;
    if (options.withValue.has(argument)) at += 1;
    else if (!argument.startsWith('-')) return argument === '' ? undefined : argument;
  }
  return undefined;
}

/** A path of an argument from the root, by the folder the process works in. */
export function absolutePath(path: string, workingFolder: string | undefined): string | undefined {
  if (path.startsWith('/')) return path;
  return workingFolder === undefined ? undefined : `${workingFolder}/${path}`.replaceAll(/\/(?:\.\/)+/g, '/');
}

/** What a runtime was started with, as it may be reported. */
export function reportedMain(main: string | undefined): { readonly main?: string } {
  const [, masked] = main === undefined ? [] : maskArguments(['', main]);
  return masked === undefined ? {} : { main: bounded(masked) };
}
