import { isNode, type Node, nameOf, walk } from '../parse.ts';
import { codeIn, isTest, type Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

/** Thrown besides Fault, with the reason. */
const OTHERS: Readonly<Record<string, string>> = {
  RefusedRequest: 'an answer of the HTTP border and no failure; it carries code, message and mend',
};

/** Whatever is thrown in `src` is a Fault, and a Fault says what mends it. */
export const mend: Rule = {
  id: 'fault/has-mend',
  mend: 'throw a Fault whose `mend` is one imperative sentence',
  examine(project) {
    const paths = codeIn(project, ['src']).filter((path) => !isTest(path));
    return { examined: paths.length, violations: paths.flatMap((path) => examineFile(project, path)) };
  },
};

function examineFile(project: Project, path: string): Violation[] {
  const { program, lineAt } = project.module(path);
  const violations: Violation[] = [];
  walk(program, (node) => {
    const message = judge(node);
    if (message) violations.push({ path, line: lineAt(node.start), message });
  });
  return violations;
}

function judge(node: Node): string | undefined {
  if (node.type === 'ThrowStatement' && isNode(node['argument']) && node['argument'].type === 'NewExpression') {
    const name = nameOf(node['argument']['callee']);
    if (name !== 'Fault' && !Object.hasOwn(OTHERS, name ?? ''))
      return `throws ${name ?? 'something'} instead of a Fault`;
  }
  if (node.type !== 'NewExpression' || nameOf(node['callee']) !== 'Fault') return undefined;
  const [, message, init] = node['arguments'] as readonly Node[];
  if (init?.type !== 'ObjectExpression') return undefined;
  const member = (init['properties'] as readonly Node[]).find((property) => nameOf(property['key']) === 'mend');
  const text = isNode(member?.['value']) ? member['value']['value'] : undefined;
  if (typeof text !== 'string') return undefined;
  if (text.trim().length < 8) return 'a Fault whose mend says nothing';
  return text === message?.['value'] ? 'a Fault whose mend repeats its message' : undefined;
}
