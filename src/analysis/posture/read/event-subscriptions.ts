import type { ConfigurationItem } from '#estate/model';
import { type Judgement, notApplicable } from '../../rule.ts';
import { failAt } from '../../cite.ts';
import { MET } from '../contract.ts';

type Subscription = ConfigurationItem<'AWS::RDS::EventSubscription'>;

const OTHER_SOURCE = notApplicable('other-source');

/**
 * Whether the subscriptions of a region together hear the wanted categories from every source of a type: what one of
 * them leaves out another may hear. The reason `events-missing` names what none hears.
 */
export function judgeEvents(
  subscription: Subscription,
  all: readonly Subscription[],
  source: string,
  wanted: readonly string[],
): Judgement {
  const { SourceType } = subscription.configuration;
  if (SourceType !== undefined && SourceType !== source) return OTHER_SOURCE;
  const hearing = all.filter((one) => hearsAll(one, source));
  const missing = wanted.filter((category) => !hearing.some((one) => hears(one, category)));
  if (missing.length === 0) return MET;
  return failAt(subscription, 'events-missing', ['EventCategoriesList', 'SourceIdsList', 'Enabled'], {
    events: missing.join(', '),
  });
}

function hearsAll({ configuration }: Subscription, source: string): boolean {
  const { SourceType, Enabled, SourceIdsList = [] } = configuration;
  return Enabled === true && (SourceType ?? source) === source && SourceIdsList.length === 0;
}

/** An empty list stands for every category. */
function hears({ configuration }: Subscription, category: string): boolean {
  const { EventCategoriesList } = configuration;
  return (
    EventCategoriesList !== undefined && (EventCategoriesList.length === 0 || EventCategoriesList.includes(category))
  );
}

/** Why a subscription may lack the members that `judgeEvents` reads. */
export const EVENTS_ABSENT = {
  SourceType:
    'left out when every type of source is meant: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_EventSubscription.html',
  SourceIdsList:
    'left out when every source is meant: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_EventSubscription.html',
} as const;
