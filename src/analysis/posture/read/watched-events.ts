import type { ConfigurationItem, Kind } from '#estate/model';
import { fail, type Judgement, notApplicable, unknown } from '../../rule.ts';
import { cite } from '../../cite.ts';
import { type Look, MET, type Place } from '../contract.ts';
import { readFilterPattern } from './filter-pattern.ts';
import { areSeen, isRunningEverywhere, ownerOfTrail, recordedEverywhere, type Trail } from './trails.ts';

export const WATCH_NEEDS = [
  'AWS::CloudTrail::Trail',
  'AWS::Logs::MetricFilter',
  'AWS::CloudWatch::Alarm',
  'AWS::SNS::Topic',
] as const satisfies readonly Kind[];

export const WATCH_ABSENT = {
  'AWS::CloudTrail::Trail:EventSelectors[].ExcludeManagementEventSources':
    'Nothing is excluded by default: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_EventSelector.html',
} as const;

/** An event as CloudTrail writes it, with the members that patterns look at. */
export type SampleEvent = Readonly<Record<string, unknown>> & { readonly eventName: string };

type Filter = ConfigurationItem<'AWS::Logs::MetricFilter'>;
type Alarm = ConfigurationItem<'AWS::CloudWatch::Alarm'>;

/** How far the news of an event gets, from nowhere to somebody. */
const STAGES = ['no-filter', 'no-alarm', 'nobody-told', 'not-seen', 'told'] as const;

interface Way {
  readonly stage: (typeof STAGES)[number];
  readonly at: readonly ConfigurationItem[];
}

/**
 * Whether somebody is told when any of `events` happens anywhere in the account. Patterns are tried on the events, so
 * that it does not matter how they are written, nor over how many filters the events are spread.
 */
export function judgeWatch({ accountId }: Place, look: Look, events: readonly SampleEvent[]): Judgement {
  const trails = look.items('AWS::CloudTrail::Trail');
  const first = events[0]?.eventName ?? '';
  const recording = trails.filter(
    (trail) => isRunningEverywhere(trail.configuration) && isWhole(recordedEverywhere([trail], 'Management')),
  );
  const groups = new Set(recording.flatMap((trail) => logGroupIn(trail, accountId) ?? []));
  if (groups.size === 0) {
    if (recording.some((trail) => ownerOfTrail(trail) !== accountId)) return ELSEWHERE;
    return areSeen(trails) ? fail('no-trail', {}, citeAll(trails)) : notSeen(first);
  }
  const filters = look
    .items('AWS::Logs::MetricFilter')
    .filter(({ awsRegion, configuration }) => groups.has(`${awsRegion} ${configuration.logGroupName ?? ''}`));
  const ways = waysOf(filters, look, accountId);
  let worst: { readonly way: Way; readonly event: string } | undefined;
  for (const event of events) {
    const way = bestWay(ways, event);
    const isWorse = worst === undefined || STAGES.indexOf(way.stage) < STAGES.indexOf(worst.way.stage);
    if (isWorse) worst = { way, event: event.eventName };
  }
  if (worst === undefined || worst.way.stage === 'told') return MET;
  const { way, event } = worst;
  if (way.stage === 'not-seen' || (way.stage === 'no-filter' && ways.some(({ test }) => test === undefined))) {
    return notSeen(event);
  }
  return fail(way.stage, { event }, citeAll(way.at.length > 0 ? way.at : recording));
}

const ELSEWHERE = notApplicable('elsewhere');

function notSeen(event: string): Judgement {
  return { ...unknown('not-seen'), reason: { code: 'not-seen', params: { event } } };
}

function isWhole({ read, write }: { readonly read: boolean; readonly write: boolean }): boolean {
  return read && write;
}

/** `<region> <log group>` when it lies in the account: `arn:aws:logs:eu-west-1:111122223333:log-group:trail:*`. */
function logGroupIn({ configuration }: Trail, accountId: string): string | undefined {
  const [, , , region, account, , name] = (configuration.CloudWatchLogsLogGroupArn ?? '').split(':');
  return account === accountId && name !== undefined ? `${region ?? ''} ${name}` : undefined;
}

interface FilterWay extends Way {
  /** Undefined when the pattern is not understood. */
  readonly test: ReturnType<typeof readFilterPattern>;
}

function waysOf(filters: readonly Filter[], look: Look, accountId: string): readonly FilterWay[] {
  const alarms = look.items('AWS::CloudWatch::Alarm');
  const confirmed = new Map(
    look
      .items('AWS::SNS::Topic')
      .map(({ arn, configuration }) => [arn, Number(configuration.Attributes?.['SubscriptionsConfirmed'])]),
  );
  return filters.map((filter) => {
    const { filterPattern } = filter.configuration;
    const test = filterPattern === undefined ? undefined : readFilterPattern(filterPattern);
    const ends = alarms
      .filter((alarm) => alarm.awsRegion === filter.awsRegion && watches(alarm, filter))
      .map((alarm) => ({ alarm, stage: stageOf(alarm, confirmed, accountId) }));
    if (ends.length === 0) return { test, stage: 'no-alarm', at: [filter] };
    const best = ends.toSorted((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage))[0];
    return { test, stage: best?.stage ?? 'no-alarm', at: best === undefined ? [filter] : [filter, best.alarm] };
  });
}

function watches({ configuration }: Alarm, filter: Filter): boolean {
  const { Namespace, MetricName, Metrics } = configuration;
  const metrics = [{ Namespace, MetricName }, ...(Metrics ?? []).map(({ MetricStat }) => MetricStat?.Metric ?? {})];
  return (filter.configuration.metricTransformations ?? []).some(
    ({ metricNamespace, metricName }) =>
      metricName !== undefined &&
      metrics.some((metric) => metric.MetricName === metricName && metric.Namespace === metricNamespace),
  );
}

/** A topic of another account, and an action that is no topic, are taken to reach somebody: they were made to. */
function stageOf(
  { configuration }: Alarm,
  confirmed: ReadonlyMap<string, number>,
  accountId: string,
): (typeof STAGES)[number] {
  const { ActionsEnabled, AlarmActions = [] } = configuration;
  if (ActionsEnabled !== true || AlarmActions.length === 0) return 'nobody-told';
  const stages = AlarmActions.map((action) => {
    const [, , service, , account] = action.split(':');
    if (service !== 'sns' || account !== accountId) return 'told';
    const count = confirmed.get(action);
    if (count === undefined || Number.isNaN(count)) return 'not-seen';
    return count > 0 ? 'told' : 'nobody-told';
  });
  return stages.toSorted((a, b) => STAGES.indexOf(b) - STAGES.indexOf(a))[0] ?? 'nobody-told';
}

function bestWay(ways: readonly FilterWay[], event: SampleEvent): Way {
  const fitting = ways.filter(({ test }) => test?.(event) === true);
  return fitting.toSorted((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage))[0] ?? NO_FILTER;
}

const NO_FILTER: Way = { stage: 'no-filter', at: [] };

function citeAll(items: readonly ConfigurationItem[]) {
  return items.slice(0, 5).map((item) => cite(item, ''));
}
