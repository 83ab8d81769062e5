import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, FAMILIES, isEmpty, NO_ADDRESSES } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import { speaksOfAction } from '../../../posture/read/policy-document.ts';
import { publicStatements, readResourcePolicy } from '../../../posture/read/public-access.ts';
import type { Hop, Unseen } from '../contract.ts';
import type { Door, Stop } from './door.ts';
import { type DoorEstate, notModelled, notSeen } from './estate.ts';
import { readPolicySources } from './policy-sources.ts';
import { tcp } from './ports.ts';

type LambdaFunction = ConfigurationItem<'AWS::Lambda::Function'>;
type Url = NonNullable<LambdaFunction['configuration']['FunctionUrlConfigs']>[number];

const KIND = 'AWS::Lambda::Function';

/** Functions with a URL, and functions whose policy lets anybody call them. */
export function functionDoors(estate: DoorEstate): readonly Door[] {
  return estate
    .items(KIND)
    .flatMap((one) => [
      ...(one.configuration.FunctionUrlConfigs ?? []).map((url, index) => urlDoor(one, url, index)),
      ...policyDoor(one),
      ...(one.configuration.FunctionUrlConfigs === undefined ? [blindDoor(one)] : []),
    ]);
}

/**
 * A URL without authentication still asks the function's policy; one with IAM lets in whom the policy names. Those who
 * may by their own account's policies alone are no strangers.
 * https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html (read 2026-11-26)
 */
function urlDoor(one: LambdaFunction, url: Url, index: number): Door {
  const resource = refOf(one);
  const policy = policyAt(one, url.FunctionArn);
  const reading = policy === null ? undefined : readPolicySources(policy, 'lambda:InvokeFunctionUrl');
  const isSigned = url.AuthType !== 'NONE';
  const evidence = [cite(one, `FunctionUrlConfigs/${index}/AuthType`)];
  const unseen: Unseen[] = [];
  if (policy === undefined || (policy !== null && reading === undefined))
    unseen.push(notSeen('function-policy', resource, KIND));
  if (reading?.isUncertain === true) unseen.push(notModelled('policy-conditions', resource));
  const isForNames = isSigned && reading !== undefined && reading.identities !== 'none';
  const named = isForNames ? EVERY_ADDRESS : (reading?.sources ?? NO_ADDRESSES);
  const sources = unseen.length > 0 && isEmpty(named) ? EVERY_ADDRESS : named;
  const closed: readonly Stop[] = isEmpty(sources)
    ? [{ code: 'RESOURCE_POLICY_DENIES', params: {}, element: resource, evidence }]
    : [];
  const hop: Hop = {
    role: 'function',
    element: resource,
    evidence,
    note: { code: 'function-url', params: { url: url.FunctionUrl ?? '', authentication: url.AuthType ?? '' } },
    ...(isSigned ? { authentication: ['iam'] } : {}),
  };
  return {
    resource,
    role: 'function',
    entrance: { kind: 'public', families: FAMILIES, sources },
    ways: [{ takes: tcp(443), hops: [hop], targets: [], stops: [], unseen: [] }],
    closed,
    doubts: unseen,
    unseen: [],
    names: [hostOf(url.FunctionUrl)],
    isSignable: isSigned,
  };
}

/** Anybody with an AWS account can call it through Lambda's own API. */
function policyDoor(one: LambdaFunction): readonly Door[] {
  const policies = [one.configuration.Policy, ...(one.configuration.Aliases ?? []).map(({ Policy }) => Policy)];
  const pointers = ['Policy', ...(one.configuration.Aliases ?? []).map((_, index) => `Aliases/${index}/Policy`)];
  const open = policies.findIndex((policy) => {
    const document = typeof policy === 'string' ? readResourcePolicy(policy) : undefined;
    const isOnlyForUrls = (key: string) =>
      key === 'lambda:functionurlauthtype' || key === 'lambda:invokedviafunctionurl';
    return (
      document !== undefined &&
      publicStatements(document).some(
        (statement) =>
          speaksOfAction(statement, 'lambda:InvokeFunction') &&
          !statement.conditions.some(({ key }) => isOnlyForUrls(key)),
      )
    );
  });
  if (open < 0) return [];
  const resource = refOf(one);
  const hop: Hop = {
    role: 'policy',
    element: resource,
    evidence: [cite(one, pointers[open] ?? 'Policy')],
    note: { code: 'function-policy', params: {} },
    authentication: ['iam'],
  };
  return [
    {
      resource,
      role: 'function',
      entrance: { kind: 'public', families: FAMILIES, sources: EVERY_ADDRESS },
      ways: [{ takes: tcp(443), hops: [hop], targets: [], stops: [], unseen: [] }],
      closed: [],
      unseen: [],
      names: [],
    },
  ];
}

/** A function of which it was not seen whether it has a URL. */
function blindDoor(one: LambdaFunction): Door {
  const resource = refOf(one);
  return {
    resource,
    role: 'function',
    entrance: { kind: 'public', families: FAMILIES, sources: NO_ADDRESSES },
    ways: [],
    closed: [],
    doubts: [notSeen('function-url', resource, KIND)],
    unseen: [],
    names: [],
  };
}

/** The policy of the function or of the alias that the URL is for: null for none, undefined when it was not seen. */
function policyAt({ configuration }: LambdaFunction, urlArn: string | undefined): string | null | undefined {
  const qualifier = urlArn?.split(':')[7];
  if (qualifier === undefined) return configuration.Policy;
  return configuration.Aliases?.find(({ Name }) => Name === qualifier)?.Policy;
}

function hostOf(url: string | undefined): string {
  return /^https:\/\/([^/]+)/.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}
