import { Fault, type ResourceRef } from '#kernel';
import { type ConfigurationItem, GLOBAL_REGION, type Kind, kindDefinition } from '#estate/model';
import { type Judgement, unknown } from '../../rule.ts';
import type { AnyControl, Control, Look, Subject, SubjectOf } from '../contract.ts';
import { missingFact, splitPath } from './facts.ts';
import type { AccountWorld, Blind } from './world.ts';

/** A control ready to work: what can be prepared is prepared once for all accounts. */
export interface Bench {
  readonly control: AnyControl;
  readonly facts: readonly (readonly string[])[];
  /** Kinds it needs besides its subject. */
  readonly others: readonly Kind[];
}

export function prepare(controls: readonly AnyControl[]): readonly Bench[] {
  return controls.map((control) => ({
    control,
    facts: control.facts.map(splitPath),
    others: control.needs.filter((kind) => kind !== control.subject),
  }));
}

const UNREADABLE = unknown('unreadable');

/** One answer of a control about one subject. */
export interface Judged {
  readonly resource: ResourceRef;
  readonly judgement: Judgement;
  /** The item it is about; absent for accounts and regions. */
  readonly at?: ConfigurationItem;
}

/** What a control says of a whole account: its judgements, or what it was blind to. */
export interface ControlAnswer {
  readonly judged: readonly Judged[];
  /** Places at which it could not be asked, each with the first kind that was not seen. */
  readonly blind: readonly Blind[];
}

/** Asks one control about everything of its subject in one account. Total: what cannot be read is unknown. */
export function askControl(bench: Bench, world: AccountWorld, accountArn: string, accountName: string): ControlAnswer {
  const { control } = bench;
  const judged: Judged[] = [];
  const blind: Blind[] = [];
  for (const region of placesOf(bench, world)) {
    const lost = firstBlind(bench, world, region);
    if (lost !== undefined) blind.push(lost);
    // One bucket that refuses one answer must not hide what is known of all the others.
    if (lost === undefined || isPartialSubject(bench, world, region, lost)) {
      judged.push(...askAt(bench, world, region, { arn: accountArn, name: accountName }));
    }
  }
  if (control.subject !== 'account' && judged.length === 0 && blind.length === 0 && world.regions.length === 0) {
    const lost = firstBlind(bench, world, GLOBAL_REGION);
    if (lost !== undefined) blind.push(lost);
  }
  return { judged, blind };
}

/** Where a control is asked: `global` for what belongs to the account, else every region that was looked at. */
function placesOf({ control }: Bench, { regions }: AccountWorld): readonly string[] {
  if (control.subject === 'account') return [GLOBAL_REGION];
  if (control.subject === 'region' || isRegional(control.subject)) return regions;
  return [GLOBAL_REGION];
}

/** Whether all that is missing are some of the control's own subjects: those that were seen can be judged. */
function isPartialSubject({ control, others }: Bench, world: AccountWorld, region: string, lost: Blind): boolean {
  return (
    lost.kind === control.subject &&
    lost.completeness.state === 'partial' &&
    others.every((kind) => world.blind(kind, region) === undefined)
  );
}

function firstBlind({ control, others }: Bench, world: AccountWorld, region: string): Blind | undefined {
  const kinds: readonly Kind[] =
    control.subject === 'account' || control.subject === 'region' ? control.needs : [control.subject, ...others];
  for (const kind of kinds) {
    const lost = world.blind(kind, region);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

function* askAt(
  bench: Bench,
  world: AccountWorld,
  region: string,
  account: { readonly arn: string; readonly name: string },
): Iterable<Judged> {
  const { control } = bench;
  const look = lookFrom(bench, world, region);
  const ask = <S extends Subject>(subject: SubjectOf<S>): Judgement => {
    try {
      return (control as unknown as Control<S>).judge(subject, look);
    } catch {
      // A shape that AWS does not document, in an import or an answer: nothing is known of it.
      return UNREADABLE;
    }
  };
  if (control.subject === 'account' || control.subject === 'region') {
    const resource = placeRef(world.accountId, region, account);
    yield { resource, judgement: ask({ accountId: world.accountId, region }) };
    return;
  }
  for (const item of world.items(control.subject, region)) {
    const missing = missingFact(item.configuration, bench.facts);
    const judgement = missing === undefined ? ask<Kind>(item as unknown as SubjectOf<Kind>) : unknownFact(missing);
    yield { resource: itemRef(item), judgement, at: item };
  }
}

/** A control whose subjects were seen in part may not draw conclusions from the list of all of them. */
function lookFrom({ control }: Bench, world: AccountWorld, region: string): Look {
  const look = world.look({ accountId: world.accountId, region });
  const { subject } = control;
  if (subject === 'account' || subject === 'region' || world.blind(subject, region) === undefined) return look;
  return {
    ...look,
    items: (kind) => {
      if (kind === subject) {
        throw new Fault('unavailable', `not every ${kind} was seen`, { mend: 'see why the part is not complete' });
      }
      return look.items(kind);
    },
  };
}

function unknownFact(member: string): Judgement {
  return { outcome: 'unknown', reason: { code: 'missing', params: { member } }, evidence: [] };
}

/** The account as a whole, as Security Hub names accounts in findings; a region of it carries the region. */
function placeRef(accountId: string, region: string, { arn, name }: { arn: string; name: string }): ResourceRef {
  const isWhole = region === GLOBAL_REGION;
  return {
    arn: isWhole ? arn : `${arn}@${region}`,
    type: 'AWS::::Account',
    id: accountId,
    name: isWhole ? name : `${name} (${region})`,
    accountId,
    region,
    tags: {},
  };
}

function itemRef(item: ConfigurationItem): ResourceRef {
  return {
    arn: item.arn,
    type: item.resourceType,
    id: item.resourceId,
    name: item.resourceName ?? item.resourceId,
    accountId: item.accountId,
    region: item.awsRegion,
    tags: item.tags,
  };
}

function isRegional(subject: Kind): boolean {
  return kindDefinition(subject).scope === 'region';
}
