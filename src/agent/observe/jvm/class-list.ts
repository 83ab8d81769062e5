import { StringDecoder } from 'node:string_decoder';

export interface ClassList {
  /** Takes the next piece of the answer. */
  push(piece: Buffer): void;
  /** What the answer held; asked once, when it is over. */
  end(): ClassListResult;
}

export interface ClassListResult {
  /** The code the VM answered with; 0 is success. */
  readonly code: number | undefined;
  /** Whether the list is whole by what it holds: the root of all classes, no line that is not understood, a whole last line. */
  readonly isWhole: boolean;
  /** Loaded names by the wanted name they are, itself or moved below another package. */
  readonly found: ReadonlyMap<string, readonly string[]>;
}

/** Names kept for one wanted name: the same class in many loaders is one name. */
const MAX_NAMES = 10;
/** Characters of one line; a class name has at most 65,535 bytes and never comes near. */
const MAX_LINE = 70_000;
/** `|  |--org.example.Some/0x00007f…`, `java.lang.Object/null`, `|--java.util.Map/null (intf)`; hidden classes have one more part. */
const CLASS_LINE = /^(?:\|  )*(?:\|--)?([^\s/|]+)(?:\/0x[0-9a-f]+)?\/(?:null|0x[0-9a-f]+)(?: \(intf\))?$/;
const ROOT = 'java.lang.Object';

/** Reads the answer of `VM.class_hierarchy` as it comes, without keeping it. */
export function classList(wanted: readonly string[]): ClassList {
  const decoder = new StringDecoder('utf8');
  const found = new Map<string, Set<string>>();
  let [rest, lines, strange] = ['', 0, 0];
  let code: number | undefined;
  let isRooted = false;
  const take = (line: string) => {
    lines += 1;
    if (lines === 1) {
      code = /^-?\d{1,9}$/.test(line) ? Number(line) : undefined;
      return;
    }
    const name = CLASS_LINE.exec(line)?.[1];
    if (name === undefined) {
      if (line !== '') strange += 1;
      return;
    }
    isRooted ||= name === ROOT;
    for (const one of wanted) {
      if (!name.endsWith(one) || (name !== one && name.at(-one.length - 1) !== '.')) continue;
      const names = found.get(one) ?? new Set();
      if (names.size < MAX_NAMES) names.add(name);
      found.set(one, names);
    }
  };
  return {
    push(piece) {
      const parts = (rest + decoder.write(piece)).split('\n');
      rest = (parts.pop() ?? '').slice(-MAX_LINE);
      for (const part of parts) take(part);
    },
    end() {
      const isWhole = code === 0 && isRooted && strange === 0 && rest === '';
      return { code, isWhole, found: new Map([...found].map(([name, names]) => [name, [...names].toSorted()])) };
    },
  };
}
