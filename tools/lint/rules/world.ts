import { memberPath, type Node, nameOf, walk } from '../parse.ts';
import { codeIn, isTest, type Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

/** Parts of Node that compute and touch nothing. Everything else of it is the world. */
const PURE_BUILTINS = new Set(
  ['assert', 'buffer', 'events', 'path', 'stream', 'stream/promises', 'string_decoder', 'url', 'util', 'zlib'].map(
    (name) => `node:${name}`,
  ),
);

/** What may be taken of `node:crypto` anywhere: the rest of it makes randomness. */
const PURE_CRYPTO = new Set(['createHash', 'createHmac', 'hash', 'timingSafeEqual']);

const WORLDLY_GLOBALS = new Set(['console', 'process', 'performance', 'Deno', 'Bun']);

const WORLDLY_MEMBERS = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']);

const WORLDLY_CALLS = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Date']);

/** Time, randomness and input/output happen in `src/platform`; `src/main` puts the parts together. */
export const world: Rule = {
  id: 'arch/world',
  mend: 'take a Clock or a port of `#platform` as an argument',
  examine(project) {
    const paths = codeIn(project, ['src']).filter((path) => !isTest(path) && !/^src\/(platform|main)\//.test(path));
    return { examined: paths.length, violations: paths.flatMap((path) => examineFile(project, path)) };
  },
};

function examineFile(project: Project, path: string): Violation[] {
  const module = project.module(path);
  const violations: Violation[] = [];
  const report = (line: number, what: string) =>
    violations.push({ path, line, message: `${what} touches the world outside src/platform` });
  for (const { specifier, names, typeOnly, line } of module.imports) {
    if (typeOnly || !specifier.startsWith('node:') || PURE_BUILTINS.has(specifier)) continue;
    if (specifier === 'node:crypto' && names.every((name) => PURE_CRYPTO.has(name))) continue;
    report(line, `\`${specifier}\``);
  }
  walk(module.program, (node) => {
    const what = worldlyUse(node);
    if (what) report(module.lineAt(node.start), `\`${what}\``);
  });
  return violations;
}

function worldlyUse(node: Node): string | undefined {
  const path = memberPath(node);
  if (path && (WORLDLY_MEMBERS.has(path) || WORLDLY_GLOBALS.has(path.split('.')[0] ?? ''))) return path;
  const given = node['arguments'];
  const callee = nameOf(node['callee']);
  if (node.type === 'CallExpression' && callee && WORLDLY_CALLS.has(callee)) return `${callee}()`;
  if (node.type === 'NewExpression' && callee === 'Date' && Array.isArray(given) && given.length === 0) {
    return 'new Date()';
  }
  return undefined;
}
