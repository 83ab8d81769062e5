/** What rpm writes of one package, as its databases hold it. */
export interface RpmFacts {
  readonly name: string;
  readonly version: string;
  readonly release: string;
  readonly epoch?: number;
  readonly arch?: string;
  readonly sourceRpm?: string;
  readonly vendor?: string;
  readonly license?: string;
  readonly modularityLabel?: string;
  /** Bytes of a change log, which makes headers large. */
  readonly changes?: number;
  /** Paths of its files. */
  readonly files?: readonly string[];
}

type Value = string | number | readonly string[] | readonly number[];

const [INT32, STRING, STRINGS, I18N] = [4, 6, 8, 9];

/** Entries of 16 bytes (tag, type, offset, count), then the data; big-endian. */
export function rpmHeader(facts: RpmFacts): Buffer {
  const { files = [] } = facts;
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const folders = [...new Set(files.map(folderOf))];
  const entries: (readonly [number, number, Value])[] = [
    [1000, STRING, facts.name],
    [1001, STRING, facts.version],
    [1002, STRING, facts.release],
    [1003, INT32, facts.epoch ?? -1],
    [1004, I18N, 'a summary'],
    [1011, STRING, facts.vendor ?? ''],
    [1014, STRING, facts.license ?? ''],
    [1022, STRING, facts.arch ?? ''],
    [1044, STRING, facts.sourceRpm ?? ''],
    [1082, STRINGS, 'c'.repeat(facts.changes ?? 0)],
    [1116, INT32, files.map((path) => folders.indexOf(folderOf(path)))],
    [1117, STRINGS, files.map((path) => path.slice(path.lastIndexOf('/') + 1))],
    [1118, STRINGS, folders],
    [5096, STRING, facts.modularityLabel ?? ''],
  ];
  const used = entries.filter(
    ([, , value]) => value !== '' && value !== -1 && (!Array.isArray(value) || value.length > 0),
  );
  const index = Buffer.alloc(used.length * 16);
  const parts: Buffer[] = [];
  let offset = 0;
  for (const [at, [tag, type, value]] of used.entries()) {
    const padding = type === INT32 ? (4 - (offset % 4)) % 4 : 0;
    const values: readonly (string | number)[] = typeof value === 'object' ? value : [value];
    const data = Buffer.concat(values.map(bytesOf));
    for (const [place, number] of [tag, type, offset + padding, values.length].entries()) {
      index.writeUInt32BE(number, at * 16 + place * 4);
    }
    parts.push(Buffer.alloc(padding), data);
    offset += padding + data.length;
  }
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(used.length);
  lengths.writeUInt32BE(offset, 4);
  return Buffer.concat([lengths, index, ...parts]);
}

function bytesOf(value: string | number): Buffer {
  if (typeof value === 'string') return Buffer.from(`${value}\0`);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
