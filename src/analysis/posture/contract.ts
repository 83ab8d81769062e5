import type { Instant, Localized } from '#kernel';
import type { ConfigurationItem, Kind } from '#estate/model';
import type { Judgement, RuleHead, RuleTexts } from '../rule.ts';
import { pass } from '../rule.ts';
import { SHARED_REASONS } from '../texts.ts';

/** One region of an account, or (`global`) the account as a whole. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
}

/** What a control judges: each resource of a kind, each account, or each region of each account that was looked at. */
export type Subject = Kind | 'account' | 'region';

export type SubjectOf<S extends Subject> = S extends Kind ? ConfigurationItem<S> : Place;

/** All a control may know besides its subject. */
export interface Look {
  /** The moment that counts as now. */
  readonly asOf: Instant;
  /**
   * Every item of a kind the control needs, completely seen: of the subject's region when both are regional, else of the
   * account, and of the organization for the organization's kinds. The engine does not ask a control that is blind.
   */
  items<K extends Kind>(kind: K): readonly ConfigurationItem<K>[];
  /** Works something out once per place and name, for what would otherwise be searched for each subject anew. */
  once<T>(name: string, make: () => T): T;
}

/** The same mend for machines: what a person pastes after reading. */
export interface MendCode {
  readonly cli: string;
  readonly terraform: string;
  readonly cloudformation?: string;
}

export interface ControlTexts extends RuleTexts {
  /** Heading of the action, in the imperative: `{count}` findings it closes, `{account}` where it is done. */
  readonly fix: Localized;
}

/**
 * A leaf of the family: data first, one pure function last.
 *
 * `null` in a configuration means that AWS said there is none; a member that is not there was not seen.
 */
export interface Control<S extends Subject = Subject> extends RuleHead {
  readonly subject: S;
  /**
   * Members of the subject's configuration the verdict rests on, `IpPermissions[].IpRanges`: without one of them (in any
   * element) the engine says unknown and does not ask. Every member whose loss could turn bad into good stands here.
   */
  readonly facts: readonly string[];
  /** Kinds it looks at where they were seen; elsewhere it does without. What is not there must never make it milder. */
  readonly uses?: readonly Kind[];
  /**
   * Members that AWS leaves out to say no: path, and where it says so. Their absence is a fact. `.*` at the end stands
   * for the entries of a map.
   */
  readonly absent?: Readonly<Record<string, string>>;
  readonly effort: 'minutes' | 'hours' | 'days';
  readonly code: MendCode;
  readonly texts: ControlTexts;
  readonly judge: (subject: SubjectOf<S>, look: Look) => Judgement;
}

/** The union over the subjects, so that a registry may hold controls of all of them. */
export type AnyControl = { [S in Subject]: Control<S> }[Subject];

/** The good state of the title holds. */
export const MET = pass('met');

/** Makes a leaf: adds the reasons that the engine may give on behalf of any control. */
export function defineControl<S extends Subject>(control: Control<S>): Control<S> {
  return { ...control, texts: { ...control.texts, reasons: { ...SHARED_REASONS, ...control.texts.reasons } } };
}
