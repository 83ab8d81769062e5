import { type Evidence, type Reason, type ResourceRef, type Severity, type Verdict, verdictIdentity } from '#kernel';
import type { Exposure, Hop } from '../network/contract.ts';
import { webAclName } from './facts.ts';
import { openingsText, opensAny, opensOnly } from './openings.ts';
import { EXPOSURE_RULES } from './rules.ts';
import { SENSITIVE_PORTS, WEB_PORTS } from './sensitive-ports.ts';

type RuleName = keyof typeof EXPOSURE_RULES;

/** Stations whose evidence a finding shows; the whole path is in the list of exposures. */
const MAX_EVIDENCE = 12;

const MAX_NAMES = 3;

/** What the internet comes in by that is neither a machine nor a function. */
const ENTRANCE_TYPES =
  /^AWS::(ElasticLoadBalancing(V2)?|CloudFront|ApiGateway(V2)?|GlobalAccelerator|VpcLattice|EKS)::|^AWS::EC2::(VerifiedAccess|VPCEndpointService$)/;

export function ruleFor({ type }: Pick<ResourceRef, 'type'>): RuleName {
  if (type === 'AWS::Lambda::Function') return 'function';
  return ENTRANCE_TYPES.test(type) ? 'entrance' : 'machine';
}

/** Exposures by what they come in by; one finding stands for each. */
export function byEntrance(exposures: Iterable<Exposure>): ReadonlyMap<string, readonly Exposure[]> {
  return Map.groupBy(exposures, ({ entrance }) => entrance.arn);
}

/** The one verdict about an entrance, from all exposures through it. */
export function judgeEntrance(exposures: readonly [Exposure, ...Exposure[]]): Verdict {
  const { entrance } = exposures[0];
  const name = ruleFor(entrance);
  const open = exposures.filter(({ outcome }) => outcome === 'open');
  const judged = open.length === 0 ? unsure(exposures) : JUDGES[name](open);
  const shown = open.length === 0 ? exposures : open;
  return { ...subjectOf(entrance), evidence: evidenceOf(shown), ...judged };
}

/** The verdict about an entrance that lets nobody in, when all that could let somebody in was seen. */
export function closedVerdict(resource: ResourceRef, evidence: readonly Evidence[]): Verdict {
  const { severity } = EXPOSURE_RULES[ruleFor(resource)];
  const reason: Reason = { code: 'closed', params: {} };
  return { ...subjectOf(resource), outcome: 'pass', severity, reason, evidence };
}

/** What the one verdict about an entrance is about: whatever it says, it has this identity. */
export function subjectOf(resource: ResourceRef): Pick<Verdict, 'rule' | 'resource' | 'discriminator'> {
  return { rule: EXPOSURE_RULES[ruleFor(resource)].id, resource, discriminator: '' };
}

export function identityOf(resource: ResourceRef): string {
  return verdictIdentity(subjectOf(resource));
}

type Judged = Pick<Verdict, 'outcome' | 'severity' | 'reason'>;

const JUDGES: Readonly<Record<RuleName, (open: readonly Exposure[]) => Judged>> = {
  machine(open) {
    const openings = open.flatMap((one) => one.openings);
    const wide = openings.filter(({ breadth }) => breadth !== 'narrow');
    const params = { ports: openingsText(wide.length > 0 ? wide : openings) };
    if (wide.length === 0) return failing('narrow', params, 'informational');
    if (wide.some((opening) => opensAny(opening, SENSITIVE_PORTS))) return failing('open', params, 'high');
    return failing('open', params, wide.every((opening) => opensOnly(opening, WEB_PORTS)) ? 'low' : 'medium');
  },
  entrance(open) {
    const openings = open.flatMap((one) => one.openings);
    const bare = open.filter((one) => guardsOf(one).length === 0);
    const isWeb = openings.every((opening) => opensOnly(opening, WEB_PORTS));
    const params = { ports: openingsText(openings), targets: namesOf(bare.length > 0 ? bare : open) };
    if (bare.length > 0) return failing('unguarded', params, isWeb ? 'low' : 'medium');
    return passing({ ...params, guards: guardNames(open) }, EXPOSURE_RULES.entrance.severity);
  },
  function(open) {
    const isBare = open.some((one) => guardsOf(one).length === 0);
    if (isBare) return failing('unguarded', {}, 'medium');
    return passing({ guards: guardNames(open) }, EXPOSURE_RULES.function.severity);
  },
};

function passing(params: Reason['params'], severity: Severity): Judged {
  return { outcome: 'pass', severity, reason: { code: 'guarded', params } };
}

function failing(code: string, params: Reason['params'], severity: Severity): Judged {
  return { outcome: 'fail', severity, reason: { code, params } };
}

function unsure(exposures: readonly Exposure[]): Judged {
  const what = [...new Set(exposures.flatMap(({ unseen }) => unseen.map((one) => one.what)))].toSorted();
  return {
    outcome: 'unknown',
    severity: 'low',
    reason: { code: 'not-sure', params: { what: shorten(what) } },
  };
}

/** What stands between the internet and the resource: WebACLs and proofs of identity. */
function guardsOf({ path }: Exposure): readonly string[] {
  return path.hops.flatMap((hop) => [
    ...(typeof hop.webAcl === 'string' ? [`WebACL ${webAclName(hop.webAcl)}`] : []),
    ...(hop.authentication ?? []),
  ]);
}

function guardNames(open: readonly Exposure[]): string {
  return shorten([...new Set(open.flatMap(guardsOf))].toSorted());
}

function namesOf(exposures: readonly Exposure[]): string {
  return shorten([...new Set(exposures.map(({ resource }) => resource.name || resource.id))].toSorted());
}

function shorten(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return names.slice(0, MAX_NAMES).join(', ') + (more > 0 ? ` +${more}` : '');
}

function evidenceOf(exposures: readonly Exposure[]): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const hop of exposures.flatMap(({ path }): readonly Hop[] => path.hops)) {
    for (const evidence of hop.evidence) {
      if (found.size < MAX_EVIDENCE) found.set(evidence.pointer, evidence);
    }
  }
  return [...found.values()];
}
