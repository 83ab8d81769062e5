import type { Language, Localized } from '#kernel';
import type { Config, OptionKey } from '#platform/config';
import type { Environment } from './environment.ts';
import type { CliTexts } from './texts/index.ts';

export interface CommandContext {
  readonly environment: Environment;
  readonly config: Config;
  readonly lang: Language;
  readonly texts: CliTexts;
}

/** Runs a command and answers its exit code; every failure is a Fault thrown. */
export type CommandRun = (context: CommandContext, args: readonly string[]) => Promise<number>;

/** The head of a command: all that `--help` and the reference page need, without loading the command itself. */
export interface CommandHead {
  /** Words after `yagura`: `snapshot diff`. */
  readonly name: string;
  /** As commander writes arguments: `<finding>` required, `[snapshot]` optional, `<ids...>` several. */
  readonly args: readonly string[];
  readonly summary: Localized;
  readonly options: readonly OptionKey[];
  readonly load: () => Promise<CommandRun>;
}
