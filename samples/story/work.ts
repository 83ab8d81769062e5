import { type Actor, type CaseChange, changeCases } from '#casework';
import { before, MEI, REN, type Setting } from './setting.ts';

/** Something that somebody did with the findings of a rule in an account. */
interface Step {
  /** Days before the story's day, and hours into that day. */
  readonly back: number;
  readonly hour?: number;
  readonly by: Actor;
  readonly rule: string;
  readonly account: string;
  /** End of the resource's ARN, where one of several is meant. */
  readonly resource?: string;
  readonly change: CaseChange;
}

/** After the first look: what could not wait, and what was left to others. */
export const FIRST_WEEKS: readonly Step[] = [
  step(20, MEI, 'ec2-security-group-ssh', 'sandbox-engineers', { kind: 'stage', to: 'triaged' }),
  step(20, MEI, 'ec2-security-group-ssh', 'sandbox-engineers', {
    kind: 'hand-over',
    to: 'sre',
    note: 'Session Manager works in this account: please close port 22.',
  }),
  step(20, MEI, 'root-mfa', 'shop-development', { kind: 'stage', to: 'in-progress', note: 'The token is ordered.' }),
  step(20, MEI, 'root-mfa', 'shop-development', { kind: 'assign', to: 'tanaka.ren' }),
  step(20, MEI, 'eks-endpoint-private', 'sandbox-engineers', {
    kind: 'stage',
    to: 'waiting',
    note: 'The cluster goes away after the workshop.',
  }),
  step(19, REN, 'ec2-security-group-ssh', 'sandbox-engineers', {
    kind: 'comment',
    note: 'Two people still use it. I ask them.',
  }),
  step(19, MEI, 'lambda-url-authentication', 'sandbox-engineers', {
    kind: 'comment',
    note: 'Is the demo still shown to customers?',
  }),
];

/** After the account that came from elsewhere was seen for the first time. */
export const LAST_WEEK: readonly Step[] = [
  step(6, MEI, 'rds-instance-private', 'logistics-acquired', { kind: 'stage', to: 'triaged' }),
  step(6, MEI, 'rds-instance-private', 'logistics-acquired', {
    kind: 'hand-over',
    to: 'sre',
    note: 'Both databases answer to the whole internet. Before Friday, please.',
  }),
  step(6, MEI, 'rds-instance-private', 'logistics-acquired', { kind: 'assign', to: 'tanaka.ren' }),
  step(5, REN, 'rds-instance-private', 'logistics-acquired', { kind: 'stage', to: 'in-progress' }),
  step(5, REN, 'ec2-security-group-ssh', 'sandbox-engineers', {
    kind: 'stage',
    to: 'mended',
    note: 'The rule is removed.',
  }),
  step(4, REN, 'rds-instance-private', 'logistics-acquired', {
    kind: 'comment',
    note: 'warehouse can be closed now; edi-sql has a partner that connects from outside.',
  }),
  step(
    1,
    REN,
    'rds-instance-private',
    'logistics-acquired',
    { kind: 'stage', to: 'mended', note: 'Closed.' },
    ':warehouse',
  ),
  step(3, MEI, 'kms-key-rotation', 'logistics-acquired', { kind: 'stage', to: 'triaged' }),
  step(3, MEI, 'root-access-key', 'logistics-acquired', {
    kind: 'stage',
    to: 'in-progress',
    note: 'The order system signs with it; it moves to a role this week.',
  }),
];

/** Today, before anybody opens the console. */
export const TODAY: readonly Step[] = [
  step(0.2, MEI, 'kms-key-deletion', 'data-platform', {
    kind: 'comment',
    note: 'Who asked for this? The old lake may still be read by finance.',
  }),
];

function step(back: number, by: Actor, rule: string, account: string, change: CaseChange, resource?: string): Step {
  return { back, by, rule, account, change, ...(resource === undefined ? {} : { resource }) };
}

/** Does the steps in their order, by the functions that the console uses. */
export async function work(setting: Setting, steps: readonly Step[]): Promise<void> {
  const ordered = steps.toSorted((a, b) => b.back - a.back);
  for (const [index, one] of ordered.entries()) {
    const findings = await findingsOf(setting, one);
    const at = before(setting, one.back, 0.5 + index * 0.1);
    await changeCases(setting.store, { by: one.by, at, change: one.change, findings });
  }
}

async function findingsOf({ store }: Setting, { rule, account, resource = '' }: Step) {
  return store.db
    .selectFrom('finding')
    .select('id')
    .where('rule', '=', rule)
    .where('account_name', '=', account)
    .where('state', 'in', ['open', 'not-looked-at'])
    .where('resource_arn', 'like', `%${resource}`)
    .orderBy('id')
    .execute();
}
