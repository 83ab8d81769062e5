import { type Document, isMap, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { Fault } from '#kernel';
import type { PolicyPath } from './problem.ts';

/** A policy of thousands of entries is far below this; anything larger is a mistake or an attack. */
const MAX_TEXT = 1_048_576;

export interface YamlFile {
  readonly value: unknown;
  /** `line 3, column 5` of the value at a path (or of its key), or of the nearest thing above it. */
  position(path: PolicyPath, atKey: boolean): string;
}

/**
 * Reads one YAML document of at most 1 MB. Aliases are refused (a few hundred bytes of them can stand for gigabytes),
 * so are doubled keys, several documents and keys that are not text.
 */
export function readYaml(text: string, origin: string): YamlFile {
  if (text.length > MAX_TEXT) {
    throw new Fault('usage', `policy ${origin} is larger than 1 MB`, {
      mend: 'split the exceptions by OU or ARN pattern',
    });
  }
  const lines = new LineCounter();
  // The library's own check for doubled keys compares each with each: seconds for a hostile file.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, stringKeys: true });
  const [error] = document.errors;
  if (error) throw unreadable(origin, `${error.message.split('\n', 1)[0]}`, error);
  const place = (offset: number) => `line ${lines.linePos(offset).line}, column ${lines.linePos(offset).col}`;
  refuseDoubledKeys(document, origin, place);
  try {
    return {
      value: document.toJS({ maxAliasCount: 0 }) ?? {},
      position: (path, atKey) => place(offsetOf(document, path, atKey)),
    };
  } catch (cause) {
    throw unreadable(origin, cause instanceof RangeError ? 'it is nested too deeply' : 'it uses YAML aliases', cause);
  }
}

function unreadable(origin: string, what: string, cause?: unknown): Fault {
  return new Fault('usage', `policy ${origin} cannot be read: ${what}`, {
    mend: 'correct the YAML; every list and value stands for itself, without anchors and aliases',
    cause,
  });
}

function refuseDoubledKeys(document: Document, origin: string, place: (offset: number) => string): void {
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          throw unreadable(
            origin,
            `${place(key.range?.[0] ?? 0)}: the key \`${String(key.value)}\` stands there twice`,
          );
        }
        seen.add(key.value);
      }
    },
  });
}

function offsetOf(document: Document, path: PolicyPath, atKey: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length);
    if (atKey && length === path.length) {
      const parent = document.getIn(steps.slice(0, -1), true) ?? document.contents;
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === steps.at(-1))
        : undefined;
      if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(steps, true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
