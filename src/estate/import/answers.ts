import { type Kind, type KindDefinition, KINDS, kindDefinition } from '../model/index.ts';
import { readReport } from './credential-report.ts';
import { isMembers, lowerFirst, type Members, renameDeep, textOf } from './members.ts';

/** One kind that may stand under a member of an answer. */
export interface Candidate {
  readonly kind: Kind;
  readonly definition: KindDefinition;
  /** The member is one object where the kind's own answer is a list: `User` instead of `Users`. */
  readonly single: boolean;
}

/** Members besides the kind table's own under which CLI answers carry a kind. */
const FURTHER: readonly (readonly [member: string, kind: Kind, single?: 'single'])[] = [
  ['Users', 'AWS::IAM::User'],
  ['User', 'AWS::IAM::User', 'single'],
  ['Groups', 'AWS::IAM::Group'],
  ['Group', 'AWS::IAM::Group', 'single'],
  ['Roles', 'AWS::IAM::Role'],
  ['Role', 'AWS::IAM::Role', 'single'],
  ['Policy', 'AWS::IAM::Policy', 'single'],
  ['Policy', 'AWS::Organizations::Policy', 'single'],
  ['Account', 'AWS::Organizations::Account', 'single'],
  ['OrganizationalUnit', 'AWS::Organizations::OrganizationalUnit', 'single'],
  ['LoadBalancerListeners', 'AWS::ElasticLoadBalancingV2::Listener'],
  ['DomainStatus', 'AWS::Elasticsearch::Domain', 'single'],
  ['DomainStatus', 'AWS::OpenSearch::Domain', 'single'],
];

/** Candidates by member, the first letter in lower case: SDKs and exports differ in it. */
const CANDIDATES: ReadonlyMap<string, readonly Candidate[]> = Map.groupBy(
  [
    ...KINDS.map((kind) => ({ member: kindDefinition(kind).answer, kind, single: false })),
    ...FURTHER.map(([member, kind, single]) => ({ member, kind, single: single !== undefined })),
  ].map(({ member, kind, single }) => ({ member, kind, single, definition: kindDefinition(kind) })),
  ({ member }) => lowerFirst(member),
);

export function candidatesFor(member: string): readonly Candidate[] {
  return CANDIDATES.get(lowerFirst(member)) ?? [];
}

/**
 * Names so general that an empty list under them proves nothing: other services answer under them too.
 * What is in a list that is not empty is recognised by its members.
 */
export const GENERAL_MEMBERS: ReadonlySet<string> = new Set(
  ['Accounts', 'Content', 'Events', 'Functions', 'Groups', 'Instances', 'Listeners', 'Policies']
    .concat(['Roles', 'Tags', 'Users', 'Clusters', 'Repositories', 'Services'])
    .map(lowerFirst),
);

/** Entries of a member as configurations; undefined for entries that are none. */
export function entriesOf(member: string, value: unknown, answer: Members): readonly (Members | undefined)[] {
  const special = SPECIAL[lowerFirst(member)];
  if (special) return special(value, answer);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.map((entry) => (isMembers(entry) ? entry : undefined));
}

const SPECIAL: Readonly<Record<string, (value: unknown, answer: Members) => readonly (Members | undefined)[]>> = {
  /** Reservations hold instances; the instance keeps what only the reservation says. */
  reservations: (value) =>
    listOf(value).flatMap((reservation) => {
      if (!isMembers(reservation)) return [undefined];
      const { ReservationId, OwnerId, RequesterId } = reservation;
      const facts = Object.entries({ ReservationId, OwnerId, RequesterId }).filter(([, fact]) => fact !== undefined);
      return listOf(reservation['Instances']).map((instance) =>
        isMembers(instance) ? { ...Object.fromEntries(facts), ...instance } : undefined,
      );
    }),
  /** One entry for each load balancer, with its listeners below. */
  loadBalancerListeners: (value) =>
    listOf(value).flatMap((entry) =>
      isMembers(entry) ? listOf(entry['Listeners']).map((one) => (isMembers(one) ? one : undefined)) : [undefined],
    ),
  content: (value, answer) => [readReport(value, answer)],
  enabledFeatures: (value, { OrganizationId }) =>
    Array.isArray(value) && value.every((feature) => typeof feature === 'string')
      ? [{ EnabledFeatures: value, ...(typeof OrganizationId === 'string' ? { OrganizationId } : {}) }]
      : [undefined],
  /** organizations describe-policy keeps the summary one level down. */
  policy: (value) => {
    if (!isMembers(value)) return [undefined];
    const { PolicySummary, ...rest } = value;
    return [isMembers(PolicySummary) ? { ...rest, ...PolicySummary } : value];
  },
};

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The entry in the case of letters the kind's SDK uses. */
export function inOwnCase(entry: Members, { id }: KindDefinition): Members {
  const isCamel = id.charAt(0) === lowerFirst(id).charAt(0);
  return isCamel && textOf(entry, id) === undefined ? (renameDeep(entry, lowerFirst) as Members) : entry;
}
