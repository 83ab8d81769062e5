import type { ConfigurationItem } from '#estate/model';
import { fail, type Judgement, notApplicable, unknown } from '../../rule.ts';
import { cite } from '../../cite.ts';
import { type Look, MET } from '../contract.ts';

type Balancer = ConfigurationItem<'AWS::ElasticLoadBalancingV2::LoadBalancer'>;
type Attributes = ConfigurationItem<'AWS::ElasticLoadBalancingV2::LoadBalancerAttributes'>;

/** Kinds that a control of one attribute needs. */
export const ATTRIBUTE_KINDS = [
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::LoadBalancerAttributes',
] as const;

const OTHER_TYPE = notApplicable('other-type');
const NOT_SEEN = unknown('attribute-not-seen');

/** What the controls of one attribute say besides their own `not-set`. */
export const ATTRIBUTE_REASONS = {
  'other-type': {
    en: 'This type of load balancer does not have the setting.',
    ja: 'この種類のロードバランサーにはこの設定がありません。',
  },
  'attribute-not-seen': {
    en: 'The attribute of the load balancer was not seen.',
    ja: 'ロードバランサーの属性を確認できませんでした。',
  },
};

/** Judges load balancers of the given types by one attribute, which must have one of the good values. */
export function judgeAttribute(types: readonly string[], key: string, good: readonly string[]) {
  return (balancer: Balancer, look: Look): Judgement => {
    const { Type, LoadBalancerArn } = balancer.configuration;
    if (!types.includes(Type ?? '')) return OTHER_TYPE;
    const found = attributesByArn(look).get(LoadBalancerArn ?? '');
    const index = (found?.configuration.Attributes ?? []).findIndex((attribute) => attribute.Key === key);
    const value = found?.configuration.Attributes?.[index]?.Value;
    if (found === undefined || value === undefined) return NOT_SEEN;
    if (good.includes(value.toLowerCase())) return MET;
    return fail('not-set', { attribute: key, value }, [cite(found, `Attributes/${index}`)]);
  };
}

function attributesByArn(look: Look): ReadonlyMap<string, Attributes> {
  return look.once('load-balancer-attributes', () => {
    const items = look.items('AWS::ElasticLoadBalancingV2::LoadBalancerAttributes');
    return new Map(items.map((item) => [item.configuration.LoadBalancerArn ?? '', item]));
  });
}
