import { COMMANDS } from '#cli';
import { FAULT_EXIT_CODES } from '#kernel';
import { OPTIONS, type OptionDefinition } from '#platform/config';
import type { Generator } from './generator.ts';
import { code, page, table } from './markdown.ts';

/** Every command with its arguments and flags, and the exit codes. */
export const cli: Generator = {
  async make() {
    const commands = COMMANDS.map((command) => {
      const rows = command.options.map((key) => {
        const option: OptionDefinition = OPTIONS[key];
        return [code(option.flag), option.description.en, option.description.ja];
      });
      const usage = ['yagura', command.name, ...command.args, '[flags]'].join(' ');
      return [
        `## yagura ${command.name}`,
        `${command.summary.en}\n(${command.summary.ja})`,
        `\`\`\`text\n${usage}\n\`\`\``,
        table(['flag', 'meaning', '説明'], rows),
      ].join('\n\n');
    });
    const codes = Object.entries(FAULT_EXIT_CODES).map(([name, exit]) => [String(exit), name]);
    const text = page('Command line', [
      'Environment variables and the entries of `yagura.yaml` stand in [configuration.md](configuration.md).',
      ...commands,
      '## Exit codes',
      table(['code', 'meaning'], [['0', 'done'], ['2', '`--fail-on`: findings reached the threshold'], ...codes]),
    ]);
    return [{ path: 'docs/reference/cli.md', text }];
  },
};
