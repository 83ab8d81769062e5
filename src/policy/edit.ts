import { type Document, isMap, parseDocument, Scalar, YAMLMap } from 'yaml';

/** A list that stands there twice is written twice: the reader of policies refuses aliases. */
const PLAIN = { aliasDuplicateObjects: false } as const;

/** One top-level key of the file to set, with the comment above it when it is new; `undefined` takes it away. */
export interface PolicyEdit {
  readonly key: string;
  readonly value: unknown;
  readonly comment?: string;
}

/**
 * A policy text with some of its keys set. Everything else stays as somebody wrote it, comments included. The text must
 * be readable: check it first.
 */
export function editPolicyText(text: string, edits: readonly PolicyEdit[]): string {
  const document: Document = parseDocument(text);
  const map = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = map as typeof document.contents;
  for (const { key, value, comment } of edits) {
    if (value === undefined) {
      document.delete(key);
      continue;
    }
    if (document.has(key)) {
      document.set(key, document.createNode(value, PLAIN));
      continue;
    }
    const name = new Scalar(key);
    if (comment !== undefined) {
      name.commentBefore = comment
        .split('\n')
        .map((line) => ` ${line}`)
        .join('\n');
      name.spaceBefore = true;
    }
    map.items.push(document.createPair(name, value, PLAIN) as (typeof map.items)[number]);
  }
  return document.toString({ lineWidth: 120 });
}
