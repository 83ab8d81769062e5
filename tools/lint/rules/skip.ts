import { isNode, type Node, nameOf, walk } from '../parse.ts';
import { isTest, type Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

const TEST_FUNCTIONS = new Set(['describe', 'it', 'test', 'suite', 'bench']);

/** No test is silently left out: none alone, none switched off, and a conditional one says what it needs. */
export const skip: Rule = {
  id: 'skip',
  mend: "remove it, or write `context.skip(condition, 'reason')` or a title that says what the test `needs`",
  examine(project) {
    const paths = project.paths.filter(isTest);
    return { examined: paths.length, violations: paths.flatMap((path) => examineFile(project, path)) };
  },
};

function examineFile(project: Project, path: string): Violation[] {
  const { program, lineAt } = project.module(path);
  const violations: Violation[] = [];
  const text = project.text(path);
  walk(program, (node) => {
    const message = judge(node, text);
    if (message) violations.push({ path, line: lineAt(node.start), message });
  });
  return violations;
}

function judge(node: Node, text: string): string | undefined {
  if (node.type === 'MemberExpression') {
    const member = nameOf(node['property']);
    const onTest = TEST_FUNCTIONS.has(rootName(node['object']));
    if (onTest && (member === 'only' || member === 'skip' || member === 'todo' || member === 'fails')) {
      return `\`.${member}\` hides tests`;
    }
    return undefined;
  }
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return undefined;
  const callee = node['callee'];
  const [first, second] = node['arguments'] as readonly Node[];
  if (callee.type === 'CallExpression' && isConditional(callee)) {
    return first && /\b(needs|skipped)\b/.test(text.slice(first.start, first.end))
      ? undefined
      : 'a conditional test whose title does not say what it needs';
  }
  const isContextSkip =
    (callee.type === 'MemberExpression' &&
      nameOf(callee['property']) === 'skip' &&
      !TEST_FUNCTIONS.has(rootName(callee))) ||
    nameOf(callee) === 'skip';
  if (!isContextSkip) return undefined;
  return isText(first) || isText(second) ? undefined : '`skip()` without a reason';
}

/** `describe.skipIf(…)`, also with `.sequential` and the like before it. */
function isConditional(call: Node): boolean {
  const callee = call['callee'];
  if (!isNode(callee) || callee.type !== 'MemberExpression') return false;
  const member = nameOf(callee['property']);
  return (member === 'skipIf' || member === 'runIf') && TEST_FUNCTIONS.has(rootName(callee));
}

function rootName(value: unknown): string {
  let node = value;
  while (isNode(node) && (node.type === 'MemberExpression' || node.type === 'CallExpression')) {
    node = node['object'] ?? node['callee'];
  }
  return nameOf(node) ?? '';
}

function isText(node: Node | undefined): boolean {
  return node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node['value'] === 'string');
}
