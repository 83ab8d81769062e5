import { Fault } from '#kernel';
import { parseSync } from 'vite';

/** A node of the ESTree syntax tree, read by its type. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** An import, a dynamic import or a re-export. */
export interface ImportLine {
  readonly specifier: string;
  readonly line: number;
  /** Imported names; `*` for the whole module, `default` for its default export. */
  readonly names: readonly string[];
  /** Gone when the types are: `import type`. */
  readonly typeOnly: boolean;
}

export interface ParsedModule {
  readonly program: Node;
  readonly imports: readonly ImportLine[];
  /** Names of all exports, types included; `*` for a re-export of everything. */
  readonly exports: readonly { readonly name: string; readonly line: number }[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  readonly lineAt: (offset: number) => number;
}

/** Parses TypeScript; throws Fault `bad-input` naming the file when it is none. */
export function parseModule(path: string, text: string): ParsedModule {
  const result = parseSync(path, text);
  const [error] = result.errors;
  if (error)
    throw new Fault('bad-input', `${path} cannot be parsed: ${error.message}`, { mend: 'mend the syntax error' });
  const lineAt = lineCounter(text);
  const { staticImports, staticExports, dynamicImports } = result.module;
  const imports: ImportLine[] = staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    line: lineAt(statement.start),
    names: statement.entries.map(({ importName }) =>
      importName.kind === 'Name' ? (importName.name ?? '') : importName.kind === 'Default' ? 'default' : '*',
    ),
    typeOnly: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }));
  for (const statement of staticExports) {
    const from = statement.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (from) imports.push({ specifier: from.value, line: lineAt(statement.start), names: ['*'], typeOnly: false });
  }
  for (const { moduleRequest } of dynamicImports) {
    const literal = /^['"`](.*)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[1])
      imports.push({ specifier: literal[1], line: lineAt(moduleRequest.start), names: ['*'], typeOnly: false });
  }
  return {
    program: result.program as unknown as Node,
    imports,
    exports: staticExports.flatMap((statement) =>
      statement.entries.map((entry) => ({
        name: entry.exportName.kind === 'Default' ? 'default' : (entry.exportName.name ?? '*'),
        line: lineAt(statement.start),
      })),
    ),
    comments: result.comments.map((comment) => ({ text: comment.value, line: lineAt(comment.start) })),
    lineAt,
  };
}

/** Calls `visit` for every node of the tree, parents first. */
export function walk(root: Node, visit: (node: Node) => void): void {
  visit(root);
  for (const member of Object.values(root)) {
    for (const child of Array.isArray(member) ? member : [member]) if (isNode(child)) walk(child, visit);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Name of an identifier node; undefined for any other node. */
export function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : undefined;
}

/** `Date.now` of a member expression written with plain names; undefined for anything else. */
export function memberPath(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || node['computed'] === true) return undefined;
  const object = nameOf(node['object']);
  const property = nameOf(node['property']);
  return object && property ? `${object}.${property}` : undefined;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
