import { describe, expect, test } from 'vitest';
import { commandLines, commands } from '../../tools/lint/rules/commands.ts';
import { bites } from '../arch/planted.ts';

const MANIFEST = { 'package.json': '{"scripts": {"gen": "x", "test": "x", "start": "x"}}' };

const sh = (text: string) => `\`\`\`sh\n${text}\n\`\`\`\n`;

describe('docs/commands', () => {
  test.each([
    [sh('yagura scna'), 'scna'],
    [sh('npx yagura scan --profil prod'), '--profil'],
    [sh('yagura explain'), 'finding'],
    ['Run `yagura snapshot shwo`.', 'shwo'],
    [sh('npm run generate'), 'package.json has no script `generate`'],
    ['See `npm run nothing`.', 'package.json has no script `nothing`'],
    [sh('yagura scan \\\n  --nothing'), '--nothing'],
  ])('%j is refused', async (text, message) => {
    const found = await bites(commands, { ...MANIFEST, 'README.md': text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    [sh('$ npx yagura scan --profile prod --json > findings.json')],
    [sh('AWS_PROFILE=prod yagura keys --csv | head -5   # the first five')],
    [sh('yagura snapshot diff')],
    ['`yagura explain <finding>` and `yagura --help`, then `npm run gen` or `npm test`'],
    [sh('npm install && npm start')],
    ['Write `yagura.yaml`; `yagura …` stands for any command.'],
  ])('%j is allowed', async (text) => {
    expect(await bites(commands, { ...MANIFEST, 'README.md': text })).toEqual([]);
  });

  test('pipes, comments and prompts are cut off and long lines joined', () => {
    const text = sh('$ yagura keys \\\n  --json | jq .  # count\nls && npm test');
    expect(commandLines(text)).toEqual([
      { text: 'yagura keys --json', line: 2 },
      { text: 'npm test', line: 4 },
    ]);
  });
});
