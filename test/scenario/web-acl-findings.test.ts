import { expect, it } from 'vitest';
import { addDays } from '#kernel';
import type { StoredWebAcl } from '#estate/model';
import type { Store } from '#platform/store';
import { buildNetwork } from '#analysis/exposure/network/testing';
import { describeEachStore } from '../support/stores.ts';
import { FIRST_LOOK, lookAt } from '../support/network-world.ts';

const ARN = 'arn:aws:wafv2:ap-northeast-1:111122223333:regional/webacl/shop/1';

type Rule = NonNullable<StoredWebAcl['Rules']>[number];

const rule = (Name: string, Priority: number, action: 'Block' | 'Count'): Rule => ({
  Name,
  Priority,
  Action: { [action]: {} },
  Statement: { GeoMatchStatement: { CountryCodes: ['AQ'] } },
  VisibilityConfig: undefined,
});

function withRules(Rules: readonly Rule[] | undefined) {
  return buildNetwork()
    .add('AWS::WAFv2::WebACL', {
      ARN,
      Name: 'shop',
      Id: '1',
      Scope: 'REGIONAL',
      DefaultAction: { Allow: {} },
      ResourceArns: ['arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/app/web/1'],
      ...(Rules === undefined ? {} : { Rules: [...Rules] }),
    })
    .reader();
}

async function findings(store: Store) {
  const rows = await store.db
    .selectFrom('finding')
    .select(['id', 'discriminator', 'state', 'outcome'])
    .where('rule', '=', 'web-acl-stops-as-it-seems')
    .orderBy('discriminator')
    .execute();
  return rows.map(({ discriminator, state, outcome }) => `${discriminator} ${state} ${outcome}`);
}

describeEachStore('weak places of a WebACL', (open) => {
  it('are one finding a kind, which stays while its rules were not read and goes when they block', async () => {
    const store = await open();
    const at = (day: number) => addDays(FIRST_LOOK, day);
    const weak = [rule('a', 0, 'Count'), rule('b', 1, 'Count'), rule('c', 2, 'Block')];
    await lookAt(store, withRules(weak), { runId: 'one' });
    expect(await findings(store)).toEqual(['rule-counts open fail']);

    await lookAt(store, withRules(undefined), { runId: 'two', at: at(1) });
    const [whole, counts, ...more] = await findings(store);
    expect(more).toEqual([]);
    expect(whole).toBe(' open unknown');
    expect(counts).toMatch(/^rule-counts (?!fixed|gone)/);

    await lookAt(store, withRules(weak), { runId: 'three', at: at(2) });
    expect(await findings(store)).toEqual([' fixed unknown', 'rule-counts open fail']);

    await lookAt(store, withRules(weak.map((one) => ({ ...one, Action: { Block: {} } }))), {
      runId: 'four',
      at: at(3),
    });
    expect(await findings(store)).toEqual([' fixed unknown', 'rule-counts fixed fail']);
  });
});
