import type { Instant } from '#kernel';
import { COMPLETE, type Completeness, type ItemBody, type Kind } from '../model/index.ts';
import type { OpenPart, SnapshotWriter } from '../snapshot/index.ts';
import type { AnswerGap } from './recognised.ts';

/** What one file gave to one part. */
export interface Contribution {
  readonly path: string;
  readonly gap?: AnswerGap;
  readonly capturedAt: Instant;
}

export interface ImportParts {
  add(
    place: { accountId: string; region: string; kind: Kind },
    bodies: readonly ItemBody[],
    from: Contribution,
  ): Promise<void>;
  /** Closes every part with what its files say of its completeness. */
  close(): Promise<void>;
  readonly accountIds: readonly string[];
  readonly regions: readonly string[];
  /** Accounts with a part of the kind. */
  accountsOf(kind: Kind): readonly string[];
}

const DETAILS: Readonly<Record<AnswerGap, string>> = {
  Truncated: 'an answer has the token of a next page that is not there',
  OneAnswer: 'answers are for one user, parent or type each; nothing says that all were asked',
  CutOff: 'the last line of the report is incomplete',
};

/** Parts that many files give items to. They stay open until the last file is read. */
export function createImportParts(writer: Pick<SnapshotWriter, 'openPart'>): ImportParts {
  const parts = new Map<
    string,
    { kind: Kind; accountId: string; region: string; open: OpenPart; from: Contribution[] }
  >();
  const distinct = (values: Iterable<string>) => [...new Set(values)].toSorted();
  return {
    async add(place, bodies, from) {
      const key = `${place.accountId}/${place.region}/${place.kind}`;
      const part = parts.get(key) ?? {
        ...place,
        open: writer.openPart({ ...place, provenance: { via: 'import', calls: [] } }),
        from: [],
      };
      parts.set(key, part);
      part.from.push(from);
      for (const body of bodies) await part.open.add(body);
    },
    async close() {
      const closing = [...parts.values()].map(({ open, from }) => {
        const oldest = from.map((one) => one.capturedAt).reduce((a, b) => (b < a ? b : a));
        return open.close(completenessOf(from), oldest, distinct(from.map((one) => one.path)));
      });
      await Promise.all(closing);
    },
    get accountIds() {
      return distinct([...parts.values()].map((part) => part.accountId));
    },
    get regions() {
      return distinct([...parts.values()].map((part) => part.region));
    },
    accountsOf: (kind) =>
      distinct([...parts.values()].filter((part) => part.kind === kind).map((part) => part.accountId)),
  };
}

/**
 * A part is as complete as its files state. One whole answer makes single answers beside it irrelevant; pages with a
 * token are whole when the last page, which has none, lies in the same folder.
 */
export function completenessOf(from: readonly Contribution[]): Completeness {
  const folder = ({ path }: Contribution) => path.split('/').slice(0, -1).join('/');
  const whole = from.filter((one) => one.gap === undefined);
  const ended = new Set(whole.map(folder));
  const gaps = from.filter((one) =>
    one.gap === 'Truncated'
      ? !ended.has(folder(one))
      : one.gap === 'CutOff' || (one.gap === 'OneAnswer' && whole.length === 0),
  );
  const worst = gaps.find((one) => one.gap !== 'OneAnswer') ?? gaps[0];
  if (worst?.gap === undefined) return COMPLETE;
  return { state: 'partial', reason: { code: worst.gap, detail: DETAILS[worst.gap] } };
}
