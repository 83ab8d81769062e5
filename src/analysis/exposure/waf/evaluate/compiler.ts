import type { CompileNote, WafContext } from '../contract.ts';
import type { TextTransformation } from '../transform/index.ts';
import type { Field, Reading } from '../request/reading.ts';
import type { Inspection } from './inspection.ts';
import { transformed } from './transformed.ts';

/** What compiling one WebACL shares. */
export interface Compiler {
  readonly context: WafContext;
  readonly bodyLimit: number | undefined;
  readonly notes: CompileNote[];
  readonly slots: Slots;
  /** Namespaces in which the rule being compiled may add labels that are not known. */
  blurs: string[];
  /** Headers of forwarded addresses that the rule being compiled reads; undefined for one whose name is not seen. */
  forwarded: (string | undefined)[];
  /** Statements that may still be compiled. */
  budget: number;
}

/** More statements than WCUs allow. */
export const MAX_STATEMENTS = 20_000;

/** Statements nest in AWS a few levels deep; deeper is no configuration AWS gave. */
export const MAX_DEPTH = 40;

export type Read = (inspection: Inspection) => Reading;

/** Gives equal readings one place, so that a field is read, and transformed, once for each request. */
export class Slots {
  readonly #slots = new Map<string, number>();

  get count(): number {
    return this.#slots.size;
  }

  /** Reads a field and applies the transformations in their order. */
  reader(field: Field, kinds: readonly TextTransformation[]): Read {
    const slot = this.#slotOf(`${field.key}\n${kinds.join(',')}`);
    const last = kinds.at(-1);
    const before = last === undefined ? undefined : this.reader(field, kinds.slice(0, -1));
    const make: Read =
      before === undefined || last === undefined
        ? ({ text }) => field.read(text)
        : (inspection) => transformed(before(inspection), last);
    return (inspection) => {
      const known = inspection.readings[slot];
      if (known !== undefined) return known;
      const reading = make(inspection);
      inspection.readings[slot] = reading;
      return reading;
    };
  }

  #slotOf(key: string): number {
    const slot = this.#slots.get(key) ?? this.#slots.size;
    this.#slots.set(key, slot);
    return slot;
  }
}
