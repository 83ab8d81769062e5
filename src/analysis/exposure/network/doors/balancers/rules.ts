import type { Evidence } from '#kernel';
import type { ConfigurationItem } from '#estate/model';
import { type AddressSet, parseCidrs } from '#analysis/addresses';
import { cite } from '../../cite.ts';
import { type DoorEstate, itemsBy } from '../estate.ts';
import type { Unseen } from '../../contract.ts';

type Listener = ConfigurationItem<'AWS::ElasticLoadBalancingV2::Listener'>;
type ListenerRule = ConfigurationItem<'AWS::ElasticLoadBalancingV2::ListenerRule'>;
type Action = NonNullable<Listener['configuration']['DefaultActions']>[number];
type Condition = NonNullable<ListenerRule['configuration']['Conditions']>[number];

const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';

/** What a listener does with some of its requests. */
export interface RuleEffect {
  /** `default`, or its place among the rules. */
  readonly priority: string;
  readonly groups: readonly string[];
  /** How it answers without a target: `redirect`, `fixed-response`, or that it cannot: `no-weight`. */
  readonly ends: 'redirect' | 'fixed-response' | 'no-weight' | undefined;
  readonly authentication: readonly string[];
  readonly sources: AddressSet | undefined;
  readonly headers: readonly string[];
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  readonly evidence: Evidence;
}

/** The effects of the rules of a listener that a request can come to, in order; what was not seen of them beside it. */
export function effectsOf(
  estate: DoorEstate,
  listener: Listener,
): { effects: readonly RuleEffect[]; unseen: readonly Unseen[] } {
  const all = estate.once('rules-by-listener', () =>
    itemsBy(estate, RULE, ({ configuration }) => configuration.ListenerArn),
  );
  const rules = (all.get(listener.arn) ?? []).toSorted((a, b) => rank(a) - rank(b));
  const effects: RuleEffect[] = [];
  for (const rule of rules) {
    const { Actions = [], Conditions = [], Priority = '' } = rule.configuration;
    effects.push(effectOf(Priority, Actions, Conditions, cite(rule, '')));
    // Nothing comes to the rules behind one that takes every request.
    if (Conditions.every(takesAll)) return { effects, unseen: [] };
  }
  effects.push(effectOf('default', listener.configuration.DefaultActions ?? [], [], cite(listener, 'DefaultActions')));
  const gap =
    isApplication(listener) && rules.length === 0
      ? estate.sight(RULE, listener.accountId, listener.awsRegion)
      : undefined;
  return { effects, unseen: gap === undefined ? [] : [gap] };
}

function isApplication({ configuration: { Protocol } }: Listener): boolean {
  return Protocol === 'HTTP' || Protocol === 'HTTPS';
}

function rank({ configuration: { Priority } }: ListenerRule): number {
  const priority = Number(Priority);
  return Number.isNaN(priority) ? Number.POSITIVE_INFINITY : priority;
}

function effectOf(
  priority: string,
  actions: readonly Action[],
  conditions: readonly Condition[],
  evidence: Evidence,
): RuleEffect {
  const groups = actions.flatMap(groupsOf);
  const isForward = actions.some(({ Type }) => Type === 'forward');
  return {
    priority,
    groups: [...new Set(groups)],
    ends: isForward ? (groups.length === 0 ? 'no-weight' : undefined) : endOf(actions),
    authentication: actions.flatMap(authenticationOf),
    sources: sourcesOf(conditions),
    headers: conditions.flatMap(({ Field, HttpHeaderConfig, RegexValues }) =>
      Field === 'http-header' && isSpecific([...(HttpHeaderConfig?.Values ?? []), ...(RegexValues ?? [])])
        ? [HttpHeaderConfig?.HttpHeaderName?.toLowerCase() ?? []].flat()
        : [],
    ),
    hosts: valuesOf(conditions, 'host-header', ({ HostHeaderConfig }) => HostHeaderConfig?.Values),
    paths: valuesOf(conditions, 'path-pattern', ({ PathPatternConfig }) => PathPatternConfig?.Values),
    evidence,
  };
}

/** A group of weight 0 gets nothing, but when all have 0 nobody gets anything. */
function groupsOf({ Type, TargetGroupArn, ForwardConfig }: Action): readonly string[] {
  if (Type !== 'forward') return [];
  const weighted = ForwardConfig?.TargetGroups ?? [];
  if (weighted.length === 0) return TargetGroupArn === undefined ? [] : [TargetGroupArn];
  return weighted
    .filter(({ Weight }) => Weight === undefined || Weight > 0 || weighted.length === 1)
    .flatMap((one) => one.TargetGroupArn ?? []);
}

function endOf(actions: readonly Action[]): RuleEffect['ends'] {
  return actions.some(({ Type }) => Type === 'redirect') ? 'redirect' : 'fixed-response';
}

/** A request without an identity goes on where the rule says `allow`. */
function authenticationOf(action: Action): readonly string[] {
  if (action.Type === 'authenticate-oidc') {
    return action.AuthenticateOidcConfig?.OnUnauthenticatedRequest === 'allow' ? [] : ['oidc'];
  }
  if (action.Type === 'authenticate-cognito') {
    return action.AuthenticateCognitoConfig?.OnUnauthenticatedRequest === 'allow' ? [] : ['cognito'];
  }
  return action.Type === 'jwt-validation' ? ['jwt'] : [];
}

function sourcesOf(conditions: readonly Condition[]): AddressSet | undefined {
  const blocks = conditions.flatMap(({ Field, SourceIpConfig, Values }) =>
    Field === 'source-ip' ? (SourceIpConfig?.Values ?? Values ?? []) : [],
  );
  return blocks.length === 0 ? undefined : parseCidrs(blocks);
}

function valuesOf(
  conditions: readonly Condition[],
  field: string,
  read: (condition: Condition) => readonly string[] | undefined,
): readonly string[] {
  return conditions.flatMap((condition) =>
    condition.Field === field ? (read(condition) ?? condition.Values ?? []) : [],
  );
}

function takesAll(condition: Condition): boolean {
  const values = condition.HostHeaderConfig?.Values ?? condition.PathPatternConfig?.Values ?? condition.Values ?? [];
  const isPattern = condition.Field === 'host-header' || condition.Field === 'path-pattern';
  return isPattern && values.some((value) => value === '*' || (value === '/*' && condition.Field === 'path-pattern'));
}

function isSpecific(values: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => value.replaceAll('*', '') !== '');
}
