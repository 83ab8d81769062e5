import { CommanderError } from 'commander';
import { Fault } from '#kernel';
import { inlineCodes, pagesOf, type Prose, splitPage } from '../markdown.ts';
import type { Rule, Violation } from '../rule.ts';

const SHELLS = new Set(['sh', 'bash', 'shell', 'console', 'text', 'powershell', '']);

/** Every command line in the pages is understood by the program or named in package.json. */
export const commands: Rule = {
  id: 'docs/commands',
  mend: 'write a command that exists, with flags it has (`yagura --help`)',
  async examine(project) {
    const manifest: { scripts: Record<string, string> } = JSON.parse(project.text('package.json') || '{"scripts":{}}');
    const violations: Violation[] = [];
    let examined = 0;
    for (const path of pagesOf(project)) {
      for (const { text, line } of commandLines(project.text(path))) {
        const problem = text.startsWith('npm ') ? judgeScript(text, manifest.scripts) : await judgeYagura(text);
        examined += 1;
        if (problem) violations.push({ path, line, message: `\`${text}\`: ${problem}` });
      }
    }
    return { examined, violations };
  },
};

/** Command lines of `yagura` and `npm run` in shell blocks and in backticks, cut off at pipes and comments. */
export function commandLines(markdown: string): Prose[] {
  const { fences, prose } = splitPage(markdown);
  const inBlocks = fences
    .filter(({ language }) => SHELLS.has(language))
    .flatMap(({ text, line }) => joinContinued(text).map((one) => ({ text: one.text, line: line + one.line })));
  const inline = prose.flatMap(({ text, line }) => inlineCodes(text).map((code) => ({ text: code, line })));
  return [...inBlocks, ...inline].flatMap(({ text, line }) =>
    text
      .split(/\s(?:\|\|?|&&|;|>>?|#)\s|\s2?>\S/)
      .map((part) => commandOf(part))
      .filter((part) => part !== undefined)
      .map((part) => ({ text: part, line })),
  );
}

/** A line that ends in a backslash goes on in the next one. */
function joinContinued(text: string): Prose[] {
  const joined: Prose[] = [];
  let begun: Prose | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const whole: Prose = begun
      ? { text: `${begun.text} ${line.trim()}`, line: begun.line }
      : { text: line, line: index };
    begun = whole.text.endsWith('\\') ? { ...whole, text: whole.text.slice(0, -1).trimEnd() } : undefined;
    if (!begun) joined.push(whole);
  }
  return begun ? [...joined, begun] : joined;
}

function commandOf(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^[$>]\s+/, '')
    .replace(/^(?:[A-Z_]+=\S+\s+)+/, '');
  if (plain.includes('…') || plain.includes('...')) return undefined;
  if (/^npm (run \S|start|test)/.test(plain)) return plain;
  const yagura = /^(?:npx (?:-y )?)?(?:yagura|node bin\/yagura\.mjs)( .*)?$/.exec(plain);
  if (!yagura || /^\S+\s*[:：]/.test(plain)) return undefined;
  return `yagura${yagura[1] ?? ''}`;
}

function judgeScript(text: string, scripts: Readonly<Record<string, string>>): string | undefined {
  const [, word = '', name = ''] = text.split(/\s+/);
  const script = word === 'run' ? name : word;
  return Object.hasOwn(scripts, script) ? undefined : `package.json has no script \`${script}\``;
}

async function judgeYagura(text: string): Promise<string | undefined> {
  const { buildProgram } = await import('#cli');
  const program = buildProgram({ version: '0.0.0', lang: 'en', out: () => {}, invoke: async () => {} });
  const words = [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const argv = words.slice(1).filter((word) => !/^\[.*\]$/.test(word));
  if (argv.length === 0) return undefined;
  try {
    await program.parseAsync(argv, { from: 'user' });
    return undefined;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? undefined : thrown.message;
    if (thrown instanceof Fault) return thrown.message;
    throw thrown;
  }
}
