import type { Localized } from '#kernel';
import type { ConfigurationItem } from '#estate/model';
import { type Judgement, notApplicable, unknown } from '../../rule.ts';
import { failAt } from '../../cite.ts';
import { MET } from '../contract.ts';

type Detector = ConfigurationItem<'AWS::GuardDuty::Detector'>;

/** A protection plan by the name of its feature, and the part of it that must be on as well. */
export interface Plan {
  readonly feature: string;
  readonly part?: string;
}

/** Members of a detector that every verdict about a plan rests on. */
export const PLAN_FACTS = ['Status', 'Features[].Name', 'Features[].Status'];

export const PLAN_REASONS: Readonly<Record<string, Localized>> = {
  off: {
    en: 'The plan {plan} is off on this detector.',
    ja: 'このディテクターで保護プラン {plan} が無効になっています。',
  },
  'not-listed': {
    en: 'GuardDuty does not list {plan} here: it is not offered in this region, or was not told.',
    ja: 'このリージョンの GuardDuty の応答に {plan} がありません。提供されていないか、応答に含まれていません。',
  },
  suspended: {
    en: 'GuardDuty is suspended in this region, and all of its plans with it.',
    ja: 'このリージョンの GuardDuty は停止中で、すべての保護プランが機能していません。',
  },
};

/** One of several plans suffices: EKS Runtime Monitoring is the older form of a part of Runtime Monitoring. */
export function judgePlan(detector: Detector, plans: readonly Plan[]): Judgement {
  const { Status, Features = [] } = detector.configuration;
  if (Status !== 'ENABLED') return SUSPENDED;
  const named = plans[0]?.part ?? plans[0]?.feature ?? '';
  const listed = plans.flatMap(({ feature, part }) => {
    const at = Features.findIndex(({ Name }) => Name === feature);
    return at < 0 ? [] : [{ at, part }];
  });
  if (listed.length === 0) return unknownPlan(named);
  for (const { at, part } of listed) {
    const { Status: state, AdditionalConfiguration } = Features[at] ?? {};
    const isPartOn = (AdditionalConfiguration ?? []).some(
      ({ Name, Status: partState }) => Name === part && partState === 'ENABLED',
    );
    if (state === 'ENABLED' && (part === undefined || isPartOn)) return MET;
  }
  return failAt(
    detector,
    'off',
    listed.map(({ at }) => `Features/${at}`),
    { plan: named },
  );
}

const SUSPENDED = notApplicable('suspended');

function unknownPlan(plan: string): Judgement {
  return { ...unknown('not-listed'), reason: { code: 'not-listed', params: { plan } } };
}
