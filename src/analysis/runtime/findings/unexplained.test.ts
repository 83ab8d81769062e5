import { describe, expect, it } from 'vitest';
import { addDays, instant } from '#kernel';
import type { Contradiction } from '../contradictions/index.ts';
import type { Machine } from './contract.ts';
import { judgeTraffic } from './unexplained.ts';

const NOW = instant('2026-11-26T09:00:00Z');
const ARN = 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1';

const machine = {
  resource: { arn: ARN, type: 'AWS::EC2::Instance', id: 'i-1', name: 'i-1', accountId: '', region: '', tags: {} },
  host: { entity: ARN, name: 'web-1', report: { observedAt: NOW } },
  isSilent: false,
} as unknown as Machine;

const onPort = (outcome: Contradiction['outcome'], reason: Contradiction['reason']): Contradiction => ({
  code: 'seen-unreachable',
  outcome,
  reason,
  resource: ARN,
  protocol: 'tcp',
  port: 443,
  seen: { proof: 'socket', client: '198.51.100.7', at: NOW },
});

const judge = (seen: readonly Contradiction[], seenAt?: string) =>
  judgeTraffic(new Map([[ARN, seen]]), NOW)(
    machine,
    seenAt === undefined ? [] : [{ discriminator: 'tcp 443', params: { seenAt } }],
  );

describe('traffic that the configuration does not explain', () => {
  it('is a finding with the client, the port and the moment', () => {
    const [found] = judge([onPort('fail', 'no-way')]).fails;
    expect(found?.discriminator).toBe('tcp 443');
    expect(found?.reason).toEqual({
      code: 'no-way',
      params: { at: 'tcp 443', client: '198.51.100.7', seenAt: NOW },
    });
  });

  it('is none where the way is not known, or where nobody was met', () => {
    expect(judge([onPort('unknown', 'way-not-known'), onPort('information', 'nobody-met')]).fails).toEqual([]);
  });

  it.each([
    ['a look that met nobody', [], addDays(NOW, -1), ['tcp 443'], 0],
    ['a week without it', [], addDays(NOW, -8), [], 1],
    ['a doubt', [onPort('unknown', 'configuration-old')], addDays(NOW, -8), ['tcp 443'], 0],
  ])('stays or ends by %s', (_, seen, seenAt, kept, over) => {
    const answer = judge(seen, seenAt);
    expect(answer.kept).toEqual(kept);
    expect(answer.passes).toHaveLength(over);
  });
});
