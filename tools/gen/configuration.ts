import { OPTIONS, type OptionDefinition } from '#platform/config';
import type { Generator } from './generator.ts';
import { code, codes, page, table } from './markdown.ts';

/** Every option with its flag, its variables, its place in `yagura.yaml` and its default. */
export const configuration: Generator = {
  async make() {
    const options = Object.values<OptionDefinition>(OPTIONS);
    const rows = options.map((option) => [
      code(option.flag),
      codes(option.env),
      option.file === undefined ? '' : code(option.file),
      option.type,
      option.default === undefined ? '' : code(String(option.default)),
      describe(option),
      option.description.ja,
    ]);
    const text = page('Configuration', [
      'A flag wins over an environment variable, a variable over `yagura.yaml`, the file over the default.',
      'Editors check `yagura.yaml` with [yagura.schema.json](yagura.schema.json): begin the file with `# yaml-language-server: $schema=` and the path of the schema.',
      table(['flag', 'environment', 'yagura.yaml', 'type', 'default', 'meaning', '説明'], rows),
    ]);
    return [{ path: 'docs/reference/configuration.md', text }];
  },
};

function describe(option: OptionDefinition): string {
  const allowed = option.allowed ? ` One of ${codes(option.allowed)}.` : '';
  const range = option.minimum === undefined ? '' : ` From ${option.minimum} to ${option.maximum ?? 'any number'}.`;
  return `${option.description.en}${/[.!?]$/.test(option.description.en) ? '' : '.'}${allowed}${range}`;
}
