import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { Notice } from '../notice.ts';
import type { NoticeContext } from './action-notice.ts';
import { drillNotice } from './drill.ts';
import { planEscalations } from './escalations.ts';
import { exceptionNotices } from './exceptions.ts';
import { scoreDropNotice } from './score.ts';
import { planSnoozeEnds } from './snoozes.ts';

/**
 * What is to be told of that no finding's history says: exceptions, drills, scores, ended snoozes, escalations. It is read from the
 * state of the store; what happened before `since` is history, and what was told is kept from being told again by its
 * key. Reads, writes nothing.
 */
export async function planState(store: Store, since: Instant, context: NoticeContext): Promise<Notice[]> {
  return [
    ...(await planExceptions(store, since, context.at)),
    ...(await planDrills(store, since, context.at)),
    ...(await planScores(store, since, context.at)),
    ...(await planSnoozeEnds(store, since, context)),
    ...(await planEscalations(store, since, context)),
  ];
}

async function planExceptions(store: Store, since: Instant, now: Instant): Promise<Notice[]> {
  const rows = await store.db
    .selectFrom('exception')
    .selectAll()
    .where((where) => where.or([where('state', '=', 'approved'), where('changed_at', '>=', since)]))
    .execute();
  return rows.flatMap((row) => exceptionNotices(row, since, now));
}

/** A drill whose finding went the way of real ones was told as an action; one without a finding is told here. */
async function planDrills(store: Store, since: Instant, now: Instant): Promise<Notice[]> {
  const rows = await store.db
    .selectFrom('drill as d')
    .leftJoin('finding as f', 'f.id', 'd.finding_id')
    .selectAll('d')
    .select('f.id as found')
    .where((where) => where.or([where('d.started_at', '>=', since), where('d.ended_at', '>=', since)]))
    .execute();
  return rows.flatMap(({ found, ...row }) => {
    if (row.state === 'missed') return [drillNotice(row, 'missed', now)];
    return row.state === 'running' && found === null ? [drillNotice(row, 'started', now)] : [];
  });
}

/** Only the organization's scores, and only the one over all rules when that fell: one change is one message. */
async function planScores(store: Store, since: Instant, now: Instant): Promise<Notice[]> {
  const rows = await store.db
    .selectFrom('score')
    .selectAll()
    .where('scope', '=', 'organization')
    .where('measure', '=', 'yagura')
    .orderBy('standard')
    .orderBy('number')
    .execute();
  const drops = rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (before?.standard !== row.standard || row.at < since) return [];
    const notice = scoreDropNotice(before, row, now);
    return notice ? [{ number: row.number, standard: row.standard, notice }] : [];
  });
  const whole = new Set(drops.filter(({ standard }) => standard === 'all').map(({ number }) => number));
  return drops.filter(({ standard, number }) => standard === 'all' || !whole.has(number)).map(({ notice }) => notice);
}
