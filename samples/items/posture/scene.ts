import { addDays, type Instant, MS_PER_DAY, epochMs } from '#kernel';
import type { SampleAccount } from '../../company.ts';
import { resourceHex } from '../../identifiers.ts';
import { seededRandom } from '../../random.ts';

/** One region of one account (`global` for what belongs to the account), as it was at one moment. */
export interface Scene {
  readonly account: SampleAccount;
  readonly region: string;
  /** The day on which the story is told; every date counts back from it. */
  readonly asOf: Instant;
  /** How many days before that day this is. */
  readonly back: number;
}

/** Something that holds between two days: `since` and `until` days before the story's day, always without them. */
export interface Span {
  readonly since?: number;
  readonly until?: number;
}

/** A weakness, or one that came or was mended lately. */
export type Weak<W extends string> = W | (Span & { readonly what: W });

/** A row of a table: something with a name in an account. */
export interface Placed<W extends string = string> extends Span {
  readonly account: string;
  readonly name: string;
  /** The home region when absent. */
  readonly region?: string;
  readonly weak?: readonly Weak<W>[];
}

/** Whether something holds at the moment of a scene. */
export function holds({ since, until }: Span, { back }: Pick<Scene, 'back'>): boolean {
  return (since === undefined || back <= since) && (until === undefined || back > until);
}

/** Whether a row shows a weakness at the moment of a scene. */
export function isWeak<W extends string>({ weak = [] }: { readonly weak?: readonly Weak<W>[] }, what: W, scene: Scene) {
  return weak.some((one) => (typeof one === 'string' ? one === what : one.what === what && holds(one, scene)));
}

export const HOME = 'ap-northeast-1';

/** The rows of a table that stand in the scene's account and region and are there at its moment. */
export function here<P extends Placed>(rows: readonly P[], scene: Scene): readonly P[] {
  const { account, region } = scene;
  return rows.filter(
    (row) =>
      row.account === account.name && (region === 'global' || (row.region ?? HOME) === region) && holds(row, scene),
  );
}

/** `arn:aws:<service>:<region>:<account>:<rest>`. */
export function arnOf({ account, region }: Pick<Scene, 'account' | 'region'>, service: string, rest: string): string {
  return `arn:aws:${service}:${region === 'global' ? '' : region}:${account.id}:${rest}`;
}

/** An id that a name has for ever: `vpc-0` and 16 hexadecimal digits. */
export function idOf({ account, region }: Pick<Scene, 'account' | 'region'>, prefix: string, name: string): string {
  return resourceHex(prefix, seededRandom(`${account.name}/${region}/${prefix}/${name}`));
}

/** A moment so many days before the story's day. */
export function daysAgo({ asOf }: Scene, days: number): Instant {
  return addDays(asOf, -days);
}

/** A moment so many days before the moment of the scene: for what happens every day. */
export function lately({ asOf, back }: Scene, days: number): Instant {
  return addDays(asOf, -back - days);
}

export function daysBack(asOf: Instant, seenAt: Instant): number {
  return Math.round((epochMs(asOf) - epochMs(seenAt)) / MS_PER_DAY);
}
