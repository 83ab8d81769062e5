import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { COLLECTORS } from '#estate/collectors';
import { isKind, kindDefinition } from '#estate/model';
import type { MemoryPart } from '../support/memory-sink.ts';
import type { FaultKind } from '../support/simulated-aws.ts';
import { type LeafRun, runLeaf } from './run-leaf.ts';

/** Operations whose IAM action has another name than the operation; two services share names, so a collector may say. */
const ACTION_OF_OPERATION: Readonly<Record<string, string>> = {
  's3:ListBuckets': 's3:ListAllMyBuckets',
  'apigateway:GetRestApis': 'apigateway:GET',
  'apigateway:GetStages': 'apigateway:GET',
  'apigateway:GetApis': 'apigateway:GET',
  'apigateway:GetRoutes': 'apigateway:GET',
  'apigateway:GetIntegrations': 'apigateway:GET',
  'apigateway:GetAuthorizers': 'apigateway:GET',
  'apigateway:GetDeployment': 'apigateway:GET',
  'apigateway:GetResources': 'apigateway:GET',
  'apigateway:GetDomainNames': 'apigateway:GET',
  'apigateway:GetBasePathMappings': 'apigateway:GET',
  'apigateway:GetApiMappings': 'apigateway:GET',
  'apigateway:GetVpcLinks': 'apigateway:GET',
  'monitoring:DescribeAlarms': 'cloudwatch:DescribeAlarms',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3:GetBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3:GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
  's3-account s3:GetPublicAccessBlock': 's3:GetAccountPublicAccessBlock',
};

/**
 * Actions that AWS asks for behind an operation, besides its own.
 * https://docs.aws.amazon.com/waf/latest/developerguide/security_iam_service-with-iam.html (read 2026-11-26)
 */
const ACTIONS_BEHIND: Readonly<Record<string, readonly string[]>> = {
  'wafv2:ListResourcesForWebACL': [
    'cognito-idp:ListResourcesForWebACL',
    'apprunner:ListAssociatedServicesForWebAcl',
    'ec2:DescribeVerifiedAccessInstanceWebAclAssociations',
  ],
};

/** Every way in which an answer can be missing or wrong. */
const BAD_ANSWERS: readonly FaultKind[] = ['deny', 'html500', 'html200', 'empty', 'truncate', 'cut'];

const DENIALS = ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation'];

// Most of them wait: for the SDK that goes slowly after a refusal, or for a call that hangs. The machine may be loaded.
vi.setConfig({ maxConcurrency: 8, testTimeout: 300_000 });

it('knows every collector once, by the name of its folder', () => {
  expect(COLLECTORS.length).toBeGreaterThanOrEqual(16);
  expect(new Set(COLLECTORS.map((collector) => collector.id)).size).toBe(COLLECTORS.length);
});

describe.concurrent.each(COLLECTORS)('collector $id', (collector) => {
  let healthy: LeafRun;
  let throttled: Promise<LeafRun>;
  beforeAll(async () => {
    healthy = await runLeaf(collector);
    // After a refusal the SDK waits for seconds: all collectors do that at once, while the other laws are looked at.
    const fault = { kind: 'throttle', operation: healthy.operations.at(-1) ?? '', times: 1 } as const;
    throttled = runLeaf(collector, fault, { maxAttempts: 4 });
    throttled.catch(() => undefined);
  });

  it('declares known kinds of its own scope and where its facts come from', () => {
    for (const kind of collector.kinds) {
      expect(isKind(kind)).toBe(true);
      expect(kindDefinition(kind).scope).toBe(collector.scope);
    }
    for (const source of collector.sources) {
      expect(source.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
      expect(source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('sees items of every kind it declares, all of them complete', () => {
    expect(new Set(healthy.parts.map((part) => part.kind))).toEqual(new Set(collector.kinds));
    for (const part of healthy.parts) {
      expect(part.completeness).toEqual({ state: 'complete' });
      expect(part.items.length).toBeGreaterThan(0);
    }
  });

  it('pages to the end', () => {
    expect(healthy.openTokens).toEqual([]);
  });

  it('gives every item an id of its own, an ARN and plain JSON', () => {
    for (const part of healthy.parts) {
      expect(new Set(part.items.map((item) => item.resourceId)).size).toBe(part.items.length);
      for (const item of part.items) {
        expect(item.arn).toMatch(/^arn:aws:/);
        expect(JSON.parse(JSON.stringify(item.configuration))).toEqual(item.configuration);
      }
    }
  });

  it('calls what its permissions say, all of it and nothing else', async () => {
    const called = new Set(healthy.operations);
    for (const operation of healthy.operations) {
      const refused = await runLeaf(collector, { kind: 'invalid', operation });
      for (const other of refused.operations) called.add(other);
    }
    const actions = [...called].flatMap((operation) => [
      ACTION_OF_OPERATION[`${collector.id} ${operation}`] ?? ACTION_OF_OPERATION[operation] ?? operation,
      ...(ACTIONS_BEHIND[operation] ?? []),
    ]);
    const declared: readonly string[] = collector.permissions;
    expect([...new Set(actions)].toSorted()).toEqual(declared.toSorted());
  });

  it('turns every bad answer of every call into a gap, never into an empty complete part', async () => {
    for (const operation of healthy.operations) {
      for (const kind of BAD_ANSWERS) {
        const { parts } = await runLeaf(collector, { kind, operation });
        const what = `${operation} ${kind}`;
        expect(parts.map((part) => part.kind).toSorted(), what).toEqual(
          healthy.parts.map((part) => part.kind).toSorted(),
        );
        expect(parts.filter((part) => part.completeness.state !== 'complete').length, what).toBeGreaterThan(0);
        expect(
          parts.flatMap((part) => flawOf(part, healthy, kind) ?? []),
          what,
        ).toEqual([]);
      }
    }
  });

  it('tries again when it is throttled', async () => {
    const { parts } = await throttled;
    expect(parts.map((part) => part.completeness.state)).toEqual(healthy.parts.map(() => 'complete'));
    expect(parts.flatMap((part) => part.items)).toHaveLength(healthy.parts.flatMap((part) => part.items).length);
  });

  it('ends at its deadline when a call hangs', async () => {
    const hang = (operation: string) => runLeaf(collector, { kind: 'hang', operation }, { collectorMs: 250 });
    const runs = await Promise.all(
      healthy.operations.map(async (operation) => [operation, await hang(operation)] as const),
    );
    for (const [operation, { parts }] of runs) {
      const hit = parts.filter((part) => part.completeness.state !== 'complete');
      expect(hit.length, operation).toBeGreaterThan(0);
      for (const part of hit) expect(part.completeness.reason?.code, operation).toBe('Timeout');
    }
  });
});

/**
 * What is wrong with a part after a fault: a complete one must hold what the healthy run saw, any other must say
 * why in the words that fit the fault. Undefined when nothing is wrong.
 */
function flawOf({ kind, region, completeness, items }: MemoryPart, healthy: LeafRun, fault: FaultKind) {
  const { state, reason } = completeness;
  if (state === 'complete') {
    const truth = healthy.parts.find((part) => part.kind === kind && part.region === region);
    return isDeepStrictEqual(items, truth?.items) ? undefined : `${kind} is called complete and is not`;
  }
  const codes = fault === 'deny' ? DENIALS : ['UnreadableAnswer'];
  if (reason === undefined || !codes.includes(reason.code)) return `${kind} gives ${reason?.code} as its reason`;
  if (reason.detail === '') return `${kind} has no detail`;
  const nothing = fault === 'deny' ? 'denied' : 'failed';
  return state === (items.length > 0 ? 'partial' : nothing) ? undefined : `${kind} is ${state}`;
}
