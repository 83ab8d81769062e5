import { isMap, isNode, type Pair, parseDocument, stringify } from 'yaml';

/** One top-level key of the file to set, with the comment above it when it is new; `undefined` takes it away. */
export interface PolicyEdit {
  readonly key: string;
  readonly value: unknown;
  readonly comment?: string;
}

/**
 * A policy text with some of its keys set. Every other line stays as somebody wrote it, to the character, so that a diff
 * shows what was changed and nothing else. The text must be readable: check it first.
 */
export function editPolicyText(text: string, edits: readonly PolicyEdit[]): string {
  return edits.reduce(setKey, text);
}

function setKey(text: string, { key, value, comment }: PolicyEdit): string {
  const span = spanOf(text, key);
  if (span === 'flow') return setInFlow(text, key, value);
  const block = value === undefined ? '' : blockOf(key, value);
  if (span !== undefined) {
    const after = text.slice(span.end).replace(/^[^\S\n]*\n?/, '');
    return text.slice(0, span.start) + (block === '' ? '' : `${block}\n`) + after;
  }
  if (block === '') return text;
  const above =
    comment === undefined
      ? ''
      : `${comment
          .split('\n')
          .map((line) => `# ${line}`)
          .join('\n')}\n`;
  const before = text.trimEnd();
  return `${before === '' ? '' : `${before}\n\n`}${above}${block}\n`;
}

/** A list that stands there twice is written twice: the reader of policies refuses aliases. */
function blockOf(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 120, aliasDuplicateObjects: false }).trimEnd();
}

/** Where a top-level key and its value stand; `flow` when the whole file is written in braces. */
function spanOf(text: string, key: string): { readonly start: number; readonly end: number } | 'flow' | undefined {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return undefined;
  if (contents.flow === true) return 'flow';
  const pair = contents.items.find((item) => keyText(item) === key);
  if (!pair || !isNode(pair.key) || !pair.key.range) return undefined;
  const end = isNode(pair.value) && pair.value.range ? pair.value.range[1] : pair.key.range[1] + 1;
  return { start: pair.key.range[0], end };
}

function keyText({ key }: Pair): string {
  return isNode(key) ? String(key.toJSON()) : String(key);
}

/** A file in braces cannot be edited line by line: it is written anew as lines. */
function setInFlow(text: string, key: string, value: unknown): string {
  const whole = parseDocument(text).toJS() as Record<string, unknown>;
  const { [key]: _, ...rest } = whole;
  const next = value === undefined ? rest : { ...rest, [key]: value };
  return stringify(next, { lineWidth: 120, aliasDuplicateObjects: false });
}
