import { isReportedRule, storedText } from '#findings';
import { addDays, canonicalJson, didYouMean, Fault, type Instant, instant } from '#kernel';
import { randomToken, shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import { MAX_IGNORE_DAYS, type Scope } from '#policy';
import { type Actor, requireAbility } from '../actor.ts';
import { checkNote } from '../check-change.ts';
import type { CompensatingControl, Exception } from './exception.ts';
import { getException } from './read.ts';

/** Exceptions that are asked for or hold at one time: bounds the work for each finding. */
const MAX_ACTIVE = 5_000;

/** Longest pattern of an ARN, and most accounts or units of one scope. */
const MAX_PATTERN = 2_048;
const MAX_PLACES = 1_000;

export interface ExceptionWish {
  readonly by: Actor;
  readonly at: Instant;
  readonly reason: string;
  readonly scope: Scope;
  /** A day (`2027-03-31`, the last on which it holds, UTC) or a moment (the exclusive end). */
  readonly until: string;
  readonly compensating?: CompensatingControl | undefined;
  /** Ids of all rules there are. */
  readonly rules: readonly string[];
}

/** Asks for an exception; it hides nothing until somebody else approves it. Faults: `usage`, `denied`. */
export async function askException(store: Store, wish: ExceptionWish): Promise<Exception> {
  requireAbility(wish.by, 'exceptions:ask');
  const reason = checkNote(wish.reason);
  if (reason === '') throw usage('an exception needs a reason', 'say why the risk is accepted');
  const scope = checkScope(wish.scope, wish.rules);
  const until = checkEnd(wish.until, wish.at);
  const { compensating } = wish;
  if (compensating) {
    checkRule(compensating.rule, wish.rules);
    checkPattern(compensating.resource);
  }
  const id = shortDigest(randomToken()).slice(0, 12);
  await store.transaction(async (tx) => {
    const active = await tx
      .selectFrom('exception')
      .select((e) => e.fn.countAll().as('n'))
      .where('state', 'in', ['asked', 'approved'])
      .executeTakeFirstOrThrow();
    if (Number(active.n) >= MAX_ACTIVE) {
      throw new Fault('exhausted', `there are ${MAX_ACTIVE} exceptions already`, {
        mend: 'end those of no use, or switch the control off in the policy',
      });
    }
    await tx
      .insertInto('exception')
      .values({
        id,
        state: 'asked',
        scope: canonicalJson(scope),
        reason,
        asked_by: wish.by.name,
        asked_at: wish.at,
        decided_by: null,
        decided_at: null,
        decision_note: '',
        until,
        compensating: compensating ? canonicalJson({ ...compensating }) : null,
        covered_at_approval: 0,
        covered: 0,
        health: 'holds',
        changed_at: wish.at,
      })
      .execute();
  });
  return getException(store.db, id);
}

/** The scope with its given conditions only. Fault `usage` for one without conditions, or of unknown rules. */
export function checkScope(scope: Scope, rules: readonly string[]): Scope {
  const { rule, accounts, ous, resource, tag } = scope;
  if (!rule && !accounts && !ous && !resource && !tag) {
    throw usage('an exception without a condition would hide everything', 'name a rule, an account, an OU or an ARN');
  }
  if (rule !== undefined) checkRule(rule, rules);
  if (resource !== undefined) checkPattern(resource);
  for (const list of [accounts, ous]) {
    if (list && (list.length === 0 || list.length > MAX_PLACES)) {
      throw usage(`${list.length} accounts or units are too many or none`, `name 1 to ${MAX_PLACES}`);
    }
  }
  const wrong = accounts?.find((id) => !/^\d{12}$/.test(id));
  if (wrong !== undefined) throw usage(`\`${wrong.slice(0, 40)}\` is no account id`, 'write its twelve digits');
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(accounts === undefined ? {} : { accounts }),
    ...(ous === undefined ? {} : { ous: ous.map(storedText) }),
    ...(resource === undefined ? {} : { resource: storedText(resource) }),
    ...(tag === undefined ? {} : { tag }),
  };
}

function checkRule(rule: string, rules: readonly string[]): void {
  if (rules.includes(rule) || isReportedRule(rule)) return;
  const near = didYouMean(rule, rules);
  throw usage(
    `there is no rule \`${rule.slice(0, 80)}\``,
    near === undefined ? 'take an id from the reference of rules' : `did you mean \`${near}\`?`,
  );
}

function checkPattern(pattern: string): void {
  if (pattern.length > 0 && pattern.length <= MAX_PATTERN) return;
  throw usage('the ARN pattern is empty or too long', `use 1 to ${MAX_PATTERN} characters; * stands for any`);
}

/** The exclusive end of what holds until a day (its last, UTC) or a moment, at most `MAX_IGNORE_DAYS` away. Fault `usage`. */
export function checkEnd(text: string, at: Instant): Instant {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const ms = Date.parse(isDay ? `${text}T00:00:00Z` : text);
  const isReal = !Number.isNaN(ms) && (isDay ? instant(ms).startsWith(text) : /[Zz]|[+-]\d{2}:?\d{2}$/.test(text));
  if (!isReal) {
    throw usage(`\`${text.slice(0, 40)}\` is no day`, 'write the last day as 2027-03-31');
  }
  const end = isDay ? addDays(instant(ms), 1) : instant(ms);
  if (end <= at) throw usage(`${text} is past`, 'give a day to come');
  if (end > addDays(at, MAX_IGNORE_DAYS)) {
    throw usage(`${text} is more than ${MAX_IGNORE_DAYS} days away`, 'give an earlier end; it can be asked for again');
  }
  return end;
}

function usage(message: string, mend: string): Fault {
  return new Fault('usage', message, { mend });
}
