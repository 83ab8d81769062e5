import type { Outcome, Verdict } from '#kernel';
import { type ConfigurationItem, type Kind, kindDefinition } from '#estate/model';
import { cite, type Exposure, type Network, refOf } from '#analysis/exposure/network';
import { byEntrance, closedVerdict, identityOf, judgeEntrance, ruleFor } from './judge.ts';
import { EXPOSURE_RULES } from './rules.ts';

/** What can be an entrance, and so have a finding that closes when nothing gets in any more. */
const SUBJECT_KINDS = [
  'AWS::EC2::Instance',
  'AWS::EC2::NetworkInterface',
  'AWS::RDS::DBInstance',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::CloudFront::Distribution',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGatewayV2::Api',
  'AWS::Lambda::Function',
  'AWS::EC2::VPCEndpointService',
] as const satisfies readonly Kind[];

export interface ExposureOptions {
  /** Whether a rule is asked at all. */
  readonly isOn: (rule: string) => boolean;
  /** Whether a verdict that does not fail is needed too, by its `verdictIdentity`. */
  readonly wanted: (identity: string) => boolean;
  /** Quick denial: no identity of this resource (by ARN) is wanted. */
  readonly wantedResource: (arn: string) => boolean;
}

/** What the exposures say of one account. */
export interface ExposureResult {
  readonly verdicts: readonly Verdict[];
  /** Entrances by rule and outcome. */
  readonly tally: Readonly<Record<string, Record<Outcome, number>>>;
}

export interface ExposureAnalysis {
  account(accountId: string, options: ExposureOptions): ExposureResult;
}

/** Turns the exposures of a whole organization into verdicts, account by account; each stands where its entrance stands. */
export function exposureAnalysis(network: Network, exposures: readonly Exposure[]): ExposureAnalysis {
  const entrances = Map.groupBy(byEntrance(exposures).values(), ([first]) => first?.entrance.accountId ?? '');
  const subjects = Map.groupBy(
    SUBJECT_KINDS.flatMap((kind): readonly ConfigurationItem[] => network.items(kind)),
    ({ accountId }) => accountId,
  );
  return {
    account(accountId, options) {
      const judged = (entrances.get(accountId) ?? []).flatMap(([first, ...more]) =>
        first === undefined ? [] : [judgeEntrance([first, ...more])],
      );
      const closed = closedSubjects(network, subjects.get(accountId) ?? [], judged);
      const verdicts = [...judged, ...closed].filter(({ rule }) => options.isOn(rule));
      return {
        tally: tallyOf(verdicts),
        verdicts: verdicts.filter((verdict) => isNeeded(verdict, options)),
      };
    },
  };
}

/** What could be an entrance and is none, where all that could make it one was seen. */
function closedSubjects(
  network: Network,
  items: readonly ConfigurationItem[],
  judged: readonly Verdict[],
): readonly Verdict[] {
  const known = new Set(judged.map(({ resource }) => resource.arn));
  return items.flatMap((item): readonly Verdict[] => {
    const resource = refOf(item);
    if (known.has(resource.arn)) return [];
    return isWhollySeen(network, item) ? [closedVerdict(resource, [cite(item, '')])] : [];
  });
}

/** Whether all that could let the internet reach a resource was seen: then that nothing does is proved. */
export function isWhollySeen(network: Network, item: ConfigurationItem): boolean {
  const { needs } = EXPOSURE_RULES[ruleFor(refOf(item))];
  return !needs.some((kind) => isUnseen(network, kind, item));
}

/** What stands in no region depends on nothing that stands in one. */
function isUnseen({ sight }: Network, kind: Kind, { accountId, awsRegion }: ConfigurationItem): boolean {
  const isRegional = kindDefinition(kind).scope === 'region';
  if (!isRegional) return sight(kind, accountId, GLOBAL) !== undefined;
  return awsRegion !== GLOBAL && sight(kind, accountId, awsRegion) !== undefined;
}

const GLOBAL = 'global';

function isNeeded({ outcome, resource }: Verdict, { wanted, wantedResource }: ExposureOptions): boolean {
  if (outcome === 'fail' || outcome === 'unknown') return true;
  return wantedResource(resource.arn) && wanted(identityOf(resource));
}

function tallyOf(verdicts: readonly Verdict[]): ExposureResult['tally'] {
  const tally: Record<string, Record<Outcome, number>> = {};
  for (const { rule, outcome } of verdicts) {
    const count = (tally[rule] ??= { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 });
    count[outcome] += 1;
  }
  return tally;
}
