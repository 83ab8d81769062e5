import type { PortionWritten, ReadItem } from '#exchange';
import type { ChangeCause, Written } from '#findings';
import { toFault } from '#kernel';
import type { FindingsInput } from './findings-input.ts';

/** Problems and files named; the rest is counted. */
const MAX_NAMED = 100;

/** A record that could not be read: where it stands and why. */
export interface NamedProblem {
  readonly input: string;
  /** Counted from 1 within its input; 0 when the input itself broke off. */
  readonly record: number;
  readonly offset: number;
  readonly problem: string;
}

/** What an import of findings did, as it is kept with the run. */
export interface FindingsSummary {
  readonly inputs: number;
  /** Records that were understood. */
  readonly records: number;
  /** Findings they speak of: a record may name several resources or packages. */
  readonly findings: number;
  /** Records by format and findings by the product they come from. */
  readonly formats: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  /** Statements older than what was known, and our own findings that came back. */
  readonly older: number;
  readonly echoes: number;
  readonly problems: { readonly total: number; readonly first: readonly NamedProblem[] };
  /** Inputs that hold no findings of a known format; the first hundred. */
  readonly refused: readonly string[];
  readonly changes: Readonly<Partial<Record<ChangeCause, number>>>;
  /** Rows really written; all 0 when nothing new was said. */
  readonly written: { readonly sources: number; readonly findings: number; readonly actions: number };
}

/** Adds up an import portion by portion. */
export function startFindingsSummary() {
  const formats: Record<string, number> = {};
  const sources: Record<string, number> = {};
  const changes: Partial<Record<ChangeCause, number>> = {};
  const written = { sources: 0, findings: 0, actions: 0 };
  const counts = { inputs: 0, records: 0, findings: 0, older: 0, echoes: 0 };
  const first: NamedProblem[] = [];
  const refused: string[] = [];
  let problems = 0;
  let refusedTotal = 0;
  const addProblem = (problem: NamedProblem) => {
    problems += 1;
    if (first.length < MAX_NAMED) first.push(problem);
  };
  const addLife = ({ findings, actions, changes: made }: Written) => {
    written.findings += findings;
    written.actions += actions;
    for (const [cause, count] of Object.entries(made)) {
      changes[cause as ChangeCause] = (changes[cause as ChangeCause] ?? 0) + count;
    }
  };
  return {
    records: () => counts.records,
    isWhole: () => problems === 0 && refusedTotal === 0,
    /** The items of an input; when it breaks off, that is named and the next input is read. */
    async *guard({ name, items }: FindingsInput): AsyncGenerator<readonly ReadItem[]> {
      let record = 0;
      const iterator = items[Symbol.asyncIterator]();
      while (true) {
        let next: IteratorResult<readonly ReadItem[]>;
        try {
          next = await iterator.next();
        } catch (thrown) {
          const { code, message } = toFault(thrown);
          if (code === 'interrupted' || code === 'store') throw thrown;
          addProblem({ input: name, record, offset: 0, problem: message });
          return;
        }
        if (next.done) return;
        record = next.value.at(-1)?.index ?? record;
        yield next.value;
      }
    },
    addItem(input: string, item: ReadItem) {
      if ('problem' in item) {
        addProblem({ input, record: item.index, offset: item.offset, problem: item.problem });
        return;
      }
      counts.records += 1;
      counts.findings += item.findings.length;
      formats[item.format] = (formats[item.format] ?? 0) + 1;
      for (const { source } of item.findings) sources[source] = (sources[source] ?? 0) + 1;
    },
    addInput({ name, isKnown }: FindingsInput) {
      counts.inputs += 1;
      if (isKnown()) return;
      refusedTotal += 1;
      if (refused.length < MAX_NAMED) refused.push(name);
    },
    addWritten(portion: PortionWritten) {
      written.sources += portion.sources;
      counts.older += portion.older;
      counts.echoes += portion.echoes;
    },
    addSettled: addLife,
    end: (): FindingsSummary => ({
      ...counts,
      formats,
      sources,
      changes,
      written,
      problems: { total: problems, first },
      refused,
    }),
  };
}
