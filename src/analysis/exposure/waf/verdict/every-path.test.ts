import { describe, expect, it } from 'vitest';
import type { Exposure, Hop } from '../../network/contract.ts';
import type { CveVerdict } from '../contract.ts';
import { judgeEveryPath } from './every-path.ts';

const RESOURCE = { arn: '', type: '', id: '', name: '', accountId: '', region: '', tags: {} };

const hop = (more: Partial<Hop>): Hop => ({ role: 'balancer', element: RESOURCE, evidence: [], ...more });

const way = (hops: readonly Partial<Hop>[], outcome: Exposure['outcome'] = 'open'): Exposure => ({
  resource: RESOURCE,
  entrance: RESOURCE,
  outcome,
  openings: [],
  path: { flows: [], hops: hops.map(hop) },
  unseen: [],
});

const VERDICTS: Readonly<Record<string, CveVerdict>> = {
  strong: 'blocks',
  documented: 'documented-to-block',
  weak: 'does-not-block',
};

const judge = (ways: readonly Exposure[]) => judgeEveryPath(ways, (webAcl) => VERDICTS[webAcl] ?? 'unknown');

describe('every way counts', () => {
  it.each([
    ['one way behind a WebACL that blocks', [way([{ webAcl: 'strong' }])], 'blocks', true, 0],
    ['a second way without WebACL', [way([{ webAcl: 'strong' }]), way([{ webAcl: null }])], 'does-not-block', false, 1],
    ['a second way that cannot carry one', [way([{ webAcl: 'strong' }]), way([{}])], 'does-not-block', false, 1],
    [
      'a second way whose WebACL was not seen',
      [way([{ webAcl: 'strong' }]), way([{ webAclUnseen: true }])],
      'unknown',
      false,
      0,
    ],
    [
      'a second way that is not sure',
      [way([{ webAcl: 'strong' }]), way([{ webAcl: null }], 'unknown')],
      'unknown',
      false,
      0,
    ],
    ['two WebACLs on one way, the better counts', [way([{ webAcl: 'weak' }, { webAcl: 'strong' }])], 'blocks', true, 0],
    [
      'two ways, the worse counts',
      [way([{ webAcl: 'strong' }]), way([{ webAcl: 'documented' }])],
      'documented-to-block',
      false,
      0,
    ],
  ])('%s', (_, ways, verdict, reduces, bypasses) => {
    const judged = judge(ways);
    expect([judged?.verdict, judged?.reduces, judged?.bypasses.length]).toEqual([verdict, reduces, bypasses]);
  });

  it('does not know while ways may be hidden, unless one that is seen is bare', () => {
    const asked = (ways: readonly Exposure[]) => judgeEveryPath(ways, (webAcl) => VERDICTS[webAcl] ?? 'unknown', true);
    expect(asked([way([{ webAcl: 'strong' }])])).toMatchObject({ verdict: 'unknown', reduces: false });
    expect(asked([way([{ webAcl: 'strong' }]), way([{}])])?.verdict).toBe('does-not-block');
  });

  it('leaves the answer to the network where there is no way', () => {
    expect(judge([])).toBeUndefined();
  });
});
