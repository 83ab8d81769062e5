import { addDays, type Instant, instant, type Localized, type Severity } from '#kernel';
import type { Store } from '#platform/store';
import type { MessageRoute, MessagesPolicy } from '#policy';
import { headingOf } from '../channels/support/document.ts';
import type { Notice, NoticeKind } from '../notice.ts';
import { nextDigest } from '../outbox/calendar.ts';
import type { AccountOf } from '../plan-and-enqueue.ts';
import { routeTakes } from '../routes.ts';
import { actionNotice, type NoticeContext } from './action-notice.ts';
import { decide } from './decide.ts';
import { readActions } from './read-run.ts';
import { replayHistory } from './replay.ts';
import { startTally } from './tally.ts';

/** Notices shown of each route. */
const MAX_SAMPLES = 10;

export interface DryRunRoute {
  readonly route: string;
  readonly channel: string;
  readonly notices: number;
  /** Messages those would have been, digests and the rate limit reckoned with. */
  readonly messages: number;
  readonly byKind: Readonly<Partial<Record<NoticeKind, number>>>;
  readonly samples: readonly {
    readonly at: Instant;
    readonly kind: NoticeKind;
    readonly heading: Localized;
    readonly severity?: Severity;
  }[];
}

export interface DryRun {
  readonly from: Instant;
  readonly to: Instant;
  readonly changes: number;
  /** What a mail for each finding that opened would have been. */
  readonly perFinding: number;
  readonly routes: readonly DryRunRoute[];
  /** Notices no route takes. */
  readonly unrouted: number;
  /** True when the history is longer than what was looked at: the beginning is left out. */
  readonly isCapped: boolean;
}

export interface DryRunOptions {
  readonly messages: MessagesPolicy;
  readonly now: Instant;
  readonly days: number;
  readonly account: AccountOf;
  /** Texts of fixes that are not in the catalogue of findings. */
  readonly fixTexts?: NoticeContext['fixTexts'];
}

interface Told {
  readonly runId: string;
  readonly at: Instant;
  readonly notice: Notice;
}

/** What the routes would have told of over the past days, from the history of findings. Writes nothing. */
export async function dryRun(store: Store, options: DryRunOptions): Promise<DryRun> {
  const { now, days, account, messages } = options;
  const from = addDays(now, -days);
  const { steps, rows, isCapped } = await replayHistory(store, from);
  const actions = await readActions(store, [...new Set(steps.map(({ actionId }) => actionId))]);
  const told = new Map<string, Told>();
  let perFinding = 0;
  for (const { runId, at, actionId, changes, rest } of steps) {
    const tally = startTally();
    for (const change of changes) tally.add(change);
    const run = tally.end();
    const own = run.actions.get(actionId);
    const action = actions.get(actionId);
    if (!own || !action) continue;
    perFinding += own.firstSeen + own.reopened;
    const decision = decide(actionId, own, rest, run.lostSight.has(action.account_id));
    if (!decision || told.has(decision.key)) continue;
    const moment = instant(at);
    const context = {
      at: moment,
      accountName: (id: string) => account(id)?.name ?? id,
      ...(options.fixTexts && { fixTexts: options.fixTexts }),
    };
    told.set(decision.key, { runId, at: moment, notice: actionNotice(decision, action, own, context) });
  }
  const all = [...told.values()];
  const taken = messages.routes.map((route) =>
    all.filter(({ notice }) => routeTakes(route, notice, account(notice.accountId))),
  );
  const routed = new Set(taken.flat());
  return {
    from,
    to: now,
    changes: rows,
    perFinding,
    routes: messages.routes.map((route, index) => routeOf(route, messages, taken[index] ?? [])),
    unrouted: all.length - routed.size,
    isCapped,
  };
}

function routeOf(route: MessageRoute, messages: MessagesPolicy, told: readonly Told[]): DryRunRoute {
  const byKind: Partial<Record<NoticeKind, number>> = {};
  for (const { notice } of told) byKind[notice.kind] = (byKind[notice.kind] ?? 0) + 1;
  return {
    route: route.id,
    channel: route.channel,
    notices: told.length,
    messages: countMessages(route, messages, told),
    byKind,
    samples: told.slice(-MAX_SAMPLES).map(({ at, notice }) => ({
      at,
      kind: notice.kind,
      heading: { en: headingOf(notice, 'en'), ja: headingOf(notice, 'ja') },
      ...(notice.severity === undefined ? {} : { severity: notice.severity }),
    })),
  };
}

/** Digests tell everything up to one moment together; what one run gives beyond the rate limit is told together too. */
function countMessages(route: MessageRoute, messages: MessagesPolicy, told: readonly Told[]): number {
  if (route.mode === 'digest') return new Set(told.map(({ at }) => nextDigest(route, messages, at))).size;
  const limit = route.maxPerHour ?? messages.maxPerHour;
  const byRun = Map.groupBy(told, ({ runId }) => runId);
  return [...byRun.values()].reduce((sum, group) => sum + Math.min(group.length, limit), 0);
}
