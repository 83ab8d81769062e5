import type { Store } from '#platform/store';
import type { RiskDayDetail, RiskSteps } from '#api/contract';
import { movedOn, type RiskDayQuestion } from './moved.ts';
import { dayAfter, knownDay } from './range.ts';
import { levelBefore } from './risk.ts';
import { readRiskDays } from './steps.ts';
import { causeTexts, levelView, shareView } from './view.ts';

/** Vulnerabilities and resources named for each cause; the rest is counted. */
const MAX_NAMED = 10;

/** The steps of one day (UTC), with what moved most. Fault `usage` when it is no day. */
export async function getRiskDay(store: Store, { day: asked, account }: RiskDayQuestion): Promise<RiskDayDetail> {
  const day = knownDay(asked);
  const days = await readRiskDays(store, { until: dayAfter(day), account });
  const before = levelBefore(days, day);
  const own = days.find((one) => one.day === day);
  return {
    day,
    ...(account === undefined ? {} : { account }),
    before: levelView(before),
    level: levelView(own?.level ?? before),
    causes: own === undefined ? [] : await stepsOf(store, { day, account }, own.causes),
  };
}

async function stepsOf(
  store: Store,
  question: RiskDayQuestion,
  shares: readonly Parameters<typeof shareView>[0][],
): Promise<RiskSteps[]> {
  const vulnerabilities = await movedOn(store, question, ['discriminator']);
  const resources = await movedOn(store, question, ['resource_arn', 'resource_name', 'account_id']);
  return shares.map((share) => {
    const [names, arns] = [vulnerabilities.get(share.cause) ?? [], resources.get(share.cause) ?? []];
    return {
      ...shareView(share),
      ...causeTexts(share.cause),
      vulnerabilities: names.slice(0, MAX_NAMED).map(({ key: [name = ''], changes }) => ({ name, changes })),
      vulnerabilitiesTotal: names.length,
      resources: arns
        .slice(0, MAX_NAMED)
        .map(({ key: [arn = '', name = '', accountId = ''], changes }) => ({ arn, name, accountId, changes })),
      resourcesTotal: arns.length,
    };
  });
}
