import type { HttpRequest } from '../contract.ts';
import { readArguments, type Pair } from './arguments.ts';
import { readCookies } from './cookie-header.ts';
import { splitTarget, type Target } from './target.ts';

/** A request whose parts are read when a rule first asks for them. */
export class RequestText {
  readonly request: HttpRequest;
  #target: Target | undefined;
  #body: string | undefined;
  #cookies: readonly Pair[] | undefined;
  #arguments: readonly Pair[] | undefined;
  #headerBytes: number | undefined;

  constructor(request: HttpRequest) {
    this.request = request;
  }

  get target(): Target {
    this.#target ??= splitTarget(this.request.target);
    return this.#target;
  }

  /** One character per byte. */
  get body(): string {
    this.#body ??= binaryText(this.request.body);
    return this.#body;
  }

  get cookies(): readonly Pair[] {
    this.#cookies ??= readCookies(this.headerValues('cookie'));
    return this.#cookies;
  }

  /** Arguments of the query as it stands. */
  get arguments(): readonly Pair[] {
    this.#arguments ??= readArguments(this.target.query ?? '');
    return this.#arguments;
  }

  /** Bytes of all names and values, without what separates them. */
  get headerBytes(): number {
    this.#headerBytes ??= sizeOf(this.request.headers);
    return this.#headerBytes;
  }

  /** Values of every header of that name, which is given in lower case. */
  headerValues(lowerName: string): readonly string[] {
    let values: string[] | undefined;
    for (const [name, value] of this.request.headers) {
      if (!isNamed(name, lowerName)) continue;
      values ??= [];
      values.push(value);
    }
    return values ?? NONE;
  }
}

const NONE: readonly string[] = [];

function isNamed(name: string, lowerName: string): boolean {
  return name.length === lowerName.length && (name === lowerName || name.toLowerCase() === lowerName);
}

function sizeOf(headers: HttpRequest['headers']): number {
  let bytes = 0;
  for (const [name, value] of headers) bytes += name.length + value.length;
  return bytes;
}

function binaryText(bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
