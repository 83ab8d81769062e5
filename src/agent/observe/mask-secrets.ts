import { FILE_NAME, MASK, PROGRAM_FLAGS, RANDOM_RUN, SECRET_NAME, SECRET_SHAPES } from './secret-words.ts';

/** `name=value` and `name: value`, with what stands before and after the sign; the value may be quoted. */
const NAMED = /(?<![\w.$-])([\w.$-]+)(["']?\s{0,9}[=:]\s{0,9})(?=\S)/g;
/** What stands between `://` and `@` of an address. */
const USER_INFO = /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{0,40}:\/\/)[^/?#\s]*@/gi;
/** The same without a scheme, as drivers of databases write it: `user:password@tcp(host)`, `scott/tiger@db`. */
const BARE_USER_INFO = /(^|[\s=:])[\w.-]{1,100}[:/][^\s@/]{1,1000}@(?=[\w([])/g;
const PORT = /^\d{1,5}$/;

/**
 * Arguments as they may leave the host: values of what is named like a secret, credentials in addresses and what looks
 * like a key become `***`. It masks too much rather than too little; a secret that nothing gives away still gets
 * through, which is why the guide says to keep secrets out of arguments.
 */
export function maskArguments(args: readonly string[]): string[] {
  const program = args[0]?.split('/').at(-1)?.toLowerCase() ?? '';
  const flags = new Set(PROGRAM_FLAGS.filter(({ programs }) => programs.test(program)).flatMap((entry) => entry.flags));
  const masked: string[] = [];
  let isSecretNext = false;
  for (const [at, argument] of args.entries()) {
    if (isSecretNext && !/^--[A-Za-z]/.test(argument)) {
      masked.push(MASK);
      isSecretNext = false;
      continue;
    }
    masked.push(at === 0 && !/\s/.test(argument) ? maskShapes(argument) : maskOne(argument, flags, program));
    isSecretNext = at > 0 && namesSecret(argument, flags);
  }
  return masked;
}

/** Whether the next argument is the value of this one. */
function namesSecret(argument: string, flags: ReadonlySet<string>): boolean {
  if (flags.has(argument) || argument === '-p') return true;
  return /^-{0,2}[\w.-]+:?$/.test(argument) && isSecretName(argument.replace(/:$/, '')) && !argument.includes('=');
}

function maskOne(argument: string, flags: ReadonlySet<string>, program: string): string {
  const attached = attachedSecret(argument, flags);
  if (attached !== undefined) return `${attached}${MASK}`;
  const named = maskNamed(argument);
  if (named !== undefined) return maskShapes(named);
  // A script in one argument: a flag of it is followed by its value in the same text.
  const words = /\s/.test(argument) ? argument.split(/\s+/) : [];
  const at = words.findIndex((word, index) => index > 0 && endsInSecret(word, program));
  return maskShapes(at < 0 ? argument : `${words.slice(0, at).join(' ')} ${MASK}`);
}

/** `-psecret`, of which a number is a port unless the program is known to take a password there. */
function attachedSecret(argument: string, flags: ReadonlySet<string>): string | undefined {
  const flag = argument.slice(0, 2);
  const rest = argument.slice(2);
  if (!/^-[A-Za-z]$/.test(flag) || rest === '') return undefined;
  if (flags.has(flag)) return flag;
  return flag === '-p' && !PORT.test(rest) && !/^[a-z]+=|^[a-z-]+$/.test(rest) ? flag : undefined;
}

/** Everything after the first named secret goes: where its value ends depends on quotes that are gone. */
function maskNamed(argument: string): string | undefined {
  for (const match of argument.matchAll(NAMED)) {
    const [whole, name = ''] = match;
    if (isSecretName(name)) return `${argument.slice(0, match.index + whole.length)}${MASK}`;
  }
  return undefined;
}

function endsInSecret(word: string, program: string): boolean {
  const isShell = /^(?:ba|da|z|k|fi)?sh$/.test(program);
  if (/^-p\S*/.test(word) && !PORT.test(word.slice(2))) return isShell;
  return /^-{1,2}[A-Za-z]/.test(word) && isSecretName(word);
}

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !FILE_NAME.test(name);
}

function maskShapes(text: string): string {
  let masked = text.replaceAll(USER_INFO, `$1${MASK}@`).replaceAll(BARE_USER_INFO, `$1${MASK}@`);
  for (const shape of SECRET_SHAPES) masked = masked.replaceAll(shape, MASK);
  return masked.replaceAll(RANDOM_RUN, (run) => (isRandom(run) ? MASK : run));
}

/** A path has short parts; a key has one long one with all kinds of characters. */
function isRandom(run: string): boolean {
  if (run.startsWith('/') && run.split('/').length > 3) return false;
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
}
