import { Command, type CommanderError, Option } from 'commander';
import { didYouMean, Fault, type Language } from '#kernel';
import { OPTIONS, type OptionDefinition } from '#platform/config';
import type { CommandHead } from './command.ts';
import { COMMANDS } from './command-table.ts';

/** What commander found out: which command, with which arguments and flags by option key. */
export interface Invocation {
  readonly command: CommandHead;
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, unknown>>;
}

export interface ProgramIo {
  readonly version: string;
  readonly lang: Language;
  readonly out: (text: string) => void;
  readonly invoke: (invocation: Invocation) => Promise<void>;
}

const GROUPS = {
  snapshot: { en: 'look at snapshots', ja: 'スナップショットの操作' },
  policy: { en: 'permissions and policy', ja: '権限とポリシー' },
  exception: { en: 'accepted risks: ask, decide, look', ja: '例外（リスク受容）の申請・判断・確認' },
  view: { en: 'saved views', ja: '保存したビューの操作' },
  drill: { en: 'drills: does word arrive, and how fast', ja: '通知訓練の実施と記録' },
  knowledge: { en: 'what is known of exploits', ja: '既知のエクスプロイトの取り込み・確認' },
  waf: { en: 'WebACLs: try requests, audit, verdicts, patches', ja: 'WebACL の判定・監査・仮想パッチ' },
  vex: { en: 'statements: what is not affected', ja: 'VEX 宣言（影響の有無）の登録・確認・書き出し' },
  messages: { en: 'messages: log, preview, dry run, sending', ja: 'メッセージの記録・プレビュー・試算・送信' },
} as const;

/**
 * The command line as a commander program, made from the command and option tables.
 * Parsing throws CommanderError; nothing here ends the process.
 */
export function buildProgram(io: ProgramIo): Command {
  const program = new Command('yagura')
    .description(
      io.lang === 'ja'
        ? 'AWS 組織を見張り、次にやるべきことを証拠とともに示します。'
        : 'Watches an AWS organization and tells what to do next, with the proof.',
    )
    .version(io.version)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => {} });
  const groups = new Map<string, Command>();
  for (const head of COMMANDS) {
    const words = head.name.split(' ');
    const parent = words.length === 1 ? program : groupOf(words[0] ?? '', groups, program, io);
    const command = parent
      .command([words.at(-1) ?? head.name, ...head.args].join(' '))
      .description(head.summary[io.lang])
      // What follows a word below it (`findings import --json`) is that word's.
      .enablePositionalOptions()
      .exitOverride()
      .configureOutput({ writeOut: io.out, writeErr: () => {} });
    if (words.length === 1) groups.set(head.name, command);
    for (const key of head.options) command.addOption(commanderOption(OPTIONS[key], io.lang));
    command.action(async () => {
      const flags = Object.fromEntries(head.options.map((key) => [key, command.opts()[attribute(OPTIONS[key])]]));
      await io.invoke({ command: head, args: command.args, flags });
    });
  }
  return program;
}

/** Turns what commander throws into a Fault with a mend; help and version are no faults and answer undefined. */
export function faultOfParsing(error: CommanderError, argv: readonly string[]): Fault | undefined {
  if (error.exitCode === 0 || error.code === 'commander.help') return undefined;
  const unknown = argv.find((word) => !word.startsWith('-')) ?? '';
  const near =
    error.code === 'commander.unknownCommand'
      ? didYouMean(
          unknown,
          COMMANDS.map((head) => head.name),
        )
      : undefined;
  const message = error.message
    .replace(/^error: /, '')
    .replaceAll(/\n\(?Did you mean .*$/gs, '')
    .replaceAll("'", '`');
  const hint = /Did you mean (?:one of )?([^?)]+)\?/.exec(error.message)?.[1] ?? near;
  return new Fault('usage', message, {
    mend: hint ? `did you mean \`${hint}\`? See \`yagura --help\`` : 'see `yagura --help`',
  });
}

function groupOf(name: string, groups: Map<string, Command>, program: Command, io: ProgramIo): Command {
  const known = groups.get(name);
  if (known) return known;
  const texts = GROUPS[name as keyof typeof GROUPS];
  const group = program
    .command(name)
    .description(texts[io.lang])
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => {} });
  groups.set(name, group);
  return group;
}

function commanderOption(definition: OptionDefinition, lang: Language): Option {
  const described =
    definition.default === undefined || definition.default === false ? '' : ` [${String(definition.default)}]`;
  const option = new Option(definition.flag, definition.description[lang] + described);
  if (definition.allowed) option.description += ` (${definition.allowed.join(', ')})`;
  return option;
}

function attribute(definition: OptionDefinition): string {
  return new Option(definition.flag).attributeName();
}
