/**
 * What one rule found in one account. Counts are of subjects (a key, a bucket, an account); each stands in one count.
 */
export interface Cell {
  readonly passed: number;
  /** Fail, and no exception hides them. */
  readonly failed: number;
  /** A needed fact is missing, and no exception hides them. */
  readonly unknown: number;
  readonly notApplicable: number;
  /** Fail, but an exception hides them. */
  readonly exceptedFailed: number;
  readonly exceptedUnknown: number;
  /** Failed when they were last seen; the last look could not see them. */
  readonly notLookedAt: number;
  /** What the rule needs and was not seen in this account, with the reason (`AWS::S3::Bucket AccessDenied`); '' if all was. */
  readonly blind: string;
}

export const EMPTY_CELL: Cell = {
  passed: 0,
  failed: 0,
  unknown: 0,
  notApplicable: 0,
  exceptedFailed: 0,
  exceptedUnknown: 0,
  notLookedAt: 0,
  blind: '',
};

/** A rule answers a control of a standard. A control may be answered by several rules, a rule may answer several. */
export interface Pair {
  readonly standard: string;
  readonly control: string;
  readonly rule: string;
}

export function pairKey({ standard, control, rule }: Pair): string {
  return `${standard}\t${control}\t${rule}`;
}

export interface AccountState {
  /** By `pairKey`: controls that do not apply to this account, with the policy's reason. */
  readonly off: ReadonlyMap<string, string>;
  /** By rule; a rule without a cell saw everything and found nothing. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** All that scores are made of at one moment. Two equal states have equal scores. */
export interface ScoreState {
  readonly pairs: readonly Pair[];
  readonly accounts: ReadonlyMap<string, AccountState>;
}

/** By which rule a control's status is decided: with our deviation, or to the letter of Security Hub's document. */
export const MEASURES = ['yagura', 'security-hub'] as const;

export type Measure = (typeof MEASURES)[number];

/** The pseudo-standard in which every rule is one control, counted once however many standards name it. */
export const ALL = 'all';
