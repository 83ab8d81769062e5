import type { Kind } from '../model/index.ts';
import { type Candidate, candidatesFor, entriesOf, GENERAL_MEMBERS, inOwnCase } from './answers.ts';
import { isConfigSnapshot, recogniseConfigSnapshot } from './config-snapshot.ts';
import { isCutOff, reportText } from './credential-report.ts';
import { asSdkAnswers } from './iam-documents.ts';
import { isMembers, lowerFirst, type Members } from './members.ts';
import type { AnswerGap, Recognised, RecognisedGroup, RecognisedItem } from './recognised.ts';
import { bearsSigns } from './resource-id.ts';
import { type ImportNote, note } from './texts.ts';

/** Members of answers that are no resources: paging, formats and what the SDK adds. */
const FURNITURE = new Set(
  ['NextToken', 'NextMarker', 'Marker', 'IsTruncated', 'MaxResults', 'ResponseMetadata', '$metadata', 'ResultMetadata']
    .concat(['ReportFormat', 'GeneratedTime', 'OrganizationId', 'Owner'])
    .map(lowerFirst),
);

/** Kinds whose call answers for one user, parent, target or type at a time. */
const ONE_AT_A_TIME: ReadonlySet<Kind> = new Set<Kind>([
  'AWS::IAM::AccessKey',
  'AWS::IAM::MFADevice',
  'AWS::IAM::ServiceSpecificCredential',
  'AWS::Organizations::OrganizationalUnit',
  'AWS::Organizations::Policy',
  'AWS::SSO::PermissionSet',
  'AWS::SSO::Assignment',
  'AWS::CloudTrail::KeyEvent',
  'AWS::ECS::Cluster',
  'AWS::ECS::Service',
  'AWS::ECS::TaskSet',
  'AWS::ECS::TaskDefinition',
  'AWS::EKS::Cluster',
]);

/** Finds the resources in a parsed file. `path` helps where an empty list does not say which service answered. */
export function recognise(value: unknown, path: string): Recognised | { readonly refused: ImportNote } {
  if (!isMembers(value)) return { refused: note('not-an-answer') };
  if (isConfigSnapshot(value)) return recogniseConfigSnapshot(value);
  const groups: RecognisedGroup[] = [];
  const unknown = new Map<string, number>();
  const notes: ImportNote[] = [];
  const more = hasNextPage(value);
  for (const [member, content] of Object.entries(value)) {
    const candidates = candidatesFor(member);
    if (candidates.length === 0) {
      // DescribeVpcEndpointServices says every name twice.
      const isRepetition = member === 'ServiceNames' && Object.hasOwn(value, 'ServiceDetails');
      if (!FURNITURE.has(lowerFirst(member)) && !isRepetition)
        unknown.set(member, Array.isArray(content) ? content.length : 1);
      continue;
    }
    const entries = entriesOf(member, content, value);
    if (entries.length === 0) {
      const kinds = kindsOfEmpty(member, candidates, path, value);
      if (kinds.length === 0) notes.push(note('empty-of-unknown-kind', { member }));
      groups.push(...kinds.map((kind) => group(kind, member, [], more)));
      continue;
    }
    const { byKind, foreign } = sortEntries(member, entries, candidates);
    if (foreign > 0) unknown.set(member, foreign);
    for (const [candidate, items] of byKind) groups.push(group(candidate.kind, member, items, more, candidate.single));
  }
  return { groups, unknown, notes };
}

/** Gives each entry to the first kind whose signs it bears. The only kind of a telling name takes the rest as well. */
function sortEntries(member: string, entries: readonly (Members | undefined)[], candidates: readonly Candidate[]) {
  const byKind = new Map<Candidate, RecognisedItem[]>();
  const [only, another] = candidates;
  const fallback =
    another === undefined && !GENERAL_MEMBERS.has(lowerFirst(member)) && !only?.single ? only : undefined;
  let foreign = 0;
  for (const entry of entries) {
    const fitting =
      entry && candidates.find(({ kind, definition }) => bearsSigns(kind, definition, inOwnCase(entry, definition)));
    const candidate = fitting ?? fallback;
    if (!entry || !candidate) {
      foreign += 1;
      continue;
    }
    const configuration = asSdkAnswers(candidate.kind, inOwnCase(entry, candidate.definition));
    const items = byKind.get(candidate);
    if (items) items.push({ configuration });
    else byKind.set(candidate, [{ configuration }]);
  }
  return { byKind, foreign };
}

function group(
  kind: Kind,
  member: string,
  items: readonly RecognisedItem[],
  more: boolean,
  single = false,
): RecognisedGroup {
  const gap = gapOf(kind, items, more, single);
  return { kind, member, items, ...(gap === undefined ? {} : { gap }) };
}

function gapOf(kind: Kind, items: readonly RecognisedItem[], more: boolean, single: boolean): AnswerGap | undefined {
  if (more) return 'Truncated';
  if (single || ONE_AT_A_TIME.has(kind)) return 'OneAnswer';
  if (kind === 'AWS::IAM::CredentialReport' && items.some((item) => isCutOff(reportText(item.configuration)))) {
    return 'CutOff';
  }
  return undefined;
}

/**
 * Which kinds an empty list says are absent. Where the name is shared, the other members of the answer or the path
 * must say whose answer it is.
 */
function kindsOfEmpty(member: string, candidates: readonly Candidate[], path: string, answer: Members): Kind[] {
  const calls = new Set(candidates.map(({ definition }) => definition.call));
  if (calls.size === 1 && !GENERAL_MEMBERS.has(lowerFirst(member))) return candidates.map(({ kind }) => kind);
  const beside = Object.keys(answer).filter((other) => other !== member && !GENERAL_MEMBERS.has(lowerFirst(other)));
  const callsBeside = new Set(beside.flatMap((other) => candidatesFor(other).map(({ definition }) => definition.call)));
  const words = path.toLowerCase().split(/[^a-z0-9]+/);
  const letters = words.join('');
  const named = candidates.filter(({ definition }) => {
    const [service = '', operation = ''] = definition.call.toLowerCase().split(':');
    return callsBeside.has(definition.call) || words.includes(service) || letters.includes(operation);
  });
  return named.length === 1 ? named.map(({ kind }) => kind) : [];
}

function hasNextPage(answer: Members): boolean {
  const token = ['NextToken', 'nextToken', 'NextMarker', 'Marker'].some((name) => Boolean(answer[name]));
  return token || answer['IsTruncated'] === true;
}
