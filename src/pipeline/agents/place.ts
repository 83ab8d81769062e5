import type { HostPlace, HostRow } from '#estate/agents';
import type { HostIdentity } from '#estate/model';
import type { Queryable, Row } from '#platform/store';
import type { Found } from './instances.ts';

/**
 * Why a machine is not believed to be the instance it says it is. `not-in-snapshot`: the latest snapshot shows no such
 * instance that has not ended; `other-account`: its agent may speak for another account only; `spoken-for`: another
 * agent speaks for that instance. Until that changes it is a machine outside of AWS.
 */
export type Doubt = 'not-in-snapshot' | 'other-account' | 'spoken-for';

/** For what an agent speaks; `found`: what the latest snapshot shows of the instance its machine says it is. */
export async function placeOfHost(
  on: Queryable,
  agent: Row<'agent'>,
  identity: HostIdentity,
  found: Found,
  before: HostRow | undefined,
): Promise<HostPlace> {
  const claimed = claimOf(identity);
  const alone = { entity: `yagura:host:${agent.id}`, accountId: '', region: 'global', claimed, doubt: '' };
  if (claimed === '') return alone;
  const doubted = (doubt: Doubt): HostPlace => ({ ...alone, doubt });
  const instance = found.instance ?? keptInstance(found, claimed, before);
  if (instance === undefined) return doubted('not-in-snapshot');
  const { arn, accountId, region } = instance;
  if (agent.account_id !== '' && agent.account_id !== accountId) return doubted('other-account');
  const holder = await on.selectFrom('host').select('agent_id').where('entity', '=', arn).executeTakeFirst();
  if (holder !== undefined && holder.agent_id !== agent.id) return doubted('spoken-for');
  return { ...alone, entity: arn, accountId, region };
}

function claimOf({ accountId = '', region = '', instanceId }: HostIdentity): string {
  return instanceId === undefined ? '' : `${accountId}/${region}/${instanceId}`;
}

/** A snapshot that did not see everything takes nothing back of what an earlier one showed. */
function keptInstance({ isWhole }: Found, claimed: string, before: HostRow | undefined) {
  if (isWhole || before === undefined || before.claimed !== claimed || before.account_id === '') return undefined;
  return { arn: before.entity, accountId: before.account_id, region: before.region };
}
