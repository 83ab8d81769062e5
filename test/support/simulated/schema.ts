/**
 * Reads the schemas that every client of the AWS SDK v3 exports (`ListUsers$`), so that a simulated service answers in
 * the SDK's own shapes and the wire form follows from the schema.
 */
export type Traits = Readonly<Record<string, unknown>>;

export interface Member {
  readonly name: string;
  readonly schema: Schema;
  readonly traits: Traits;
}

export type Schema =
  | { readonly type: 'struct'; readonly name: string; readonly traits: Traits; readonly members: () => Member[] }
  | { readonly type: 'list'; readonly traits: Traits; readonly item: () => Member }
  | { readonly type: 'map'; readonly traits: Traits; readonly key: () => Member; readonly value: () => Member }
  | { readonly type: 'simple'; readonly traits: Traits };

export interface OperationSchema {
  readonly name: string;
  /** Method and path of the REST protocols. */
  readonly http: readonly [method: string, path: string] | undefined;
  readonly input: () => Schema;
  readonly output: () => Schema;
}

const LIST = 1;
const MAP = 2;
const STRUCT = 3;
const ERROR = -3;
const OPERATION = 9;
const LIST_OF_SIMPLE = 64;
const MAP_OF_SIMPLE = 128;

/** Bits of traits that the SDK writes as a number; only those that say where a member travels matter here. */
const HTTP_LABEL = 1;
const HTTP_PAYLOAD = 16;

/** The operations of a client package, by name. */
export function operationsOf(client: object): ReadonlyMap<string, OperationSchema> {
  const operations = new Map<string, OperationSchema>();
  for (const value of Object.values(client)) {
    if (!Array.isArray(value) || value[0] !== OPERATION) continue;
    const [, , name, traits, input, output] = value as [number, string, string, unknown, unknown, unknown];
    const http = readTraits(traits)['http'] as [string, string] | undefined;
    operations.set(name, { name, http, input: () => readSchema(input), output: () => readSchema(output) });
  }
  return operations;
}

/** Read once for each shape: the same shapes are written thousands of times. */
const read = new WeakMap<object, Schema>();

function readSchema(raw: unknown): Schema {
  const value = typeof raw === 'function' ? (raw as () => unknown)() : raw;
  if (typeof value === 'function') return readSchema(value);
  if (typeof value === 'number') return readNumber(value);
  if (!Array.isArray(value)) return { type: 'simple', traits: {} };
  const schema = read.get(value) ?? readShape(value);
  read.set(value, schema);
  return schema;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function readShape(value: readonly unknown[]): Schema {
  const [type, , name, rawTraits, first, second] = value;
  const traits = readTraits(rawTraits);
  if (type === STRUCT || type === ERROR) {
    const names = first as string[];
    const members = once(() => names.map((member, index) => readMember(member, (second as unknown[])[index])));
    return { type: 'struct', name: String(name), traits, members };
  }
  if (type === LIST) return { type: 'list', traits, item: once(() => readMember('member', first)) };
  if (type === MAP) {
    return { type: 'map', traits, key: () => readMember('key', first), value: () => readMember('value', second) };
  }
  return { type: 'simple', traits };
}

function readNumber(code: number): Schema {
  const simple: Schema = { type: 'simple', traits: {} };
  if (code >= MAP_OF_SIMPLE) {
    const member = (name: string) => () => ({ name, schema: simple, traits: {} });
    return { type: 'map', traits: {}, key: member('key'), value: member('value') };
  }
  if (code >= LIST_OF_SIMPLE) {
    return { type: 'list', traits: {}, item: () => ({ name: 'member', schema: simple, traits: {} }) };
  }
  return simple;
}

/** A member is its schema, or the pair of its schema and its own traits. */
function readMember(name: string, raw: unknown): Member {
  const isPair = Array.isArray(raw) && raw.length === 2;
  const [inner, traits] = (isPair ? raw : [raw, 0]) as [unknown, unknown];
  return { name, schema: readSchema(inner), traits: readTraits(traits) };
}

function readTraits(raw: unknown): Traits {
  if (typeof raw === 'object' && raw !== null) return raw as Traits;
  const bits = typeof raw === 'number' ? raw : 0;
  return {
    ...((bits & HTTP_LABEL) === 0 ? {} : { httpLabel: 1 }),
    ...((bits & HTTP_PAYLOAD) === 0 ? {} : { httpPayload: 1 }),
  };
}
