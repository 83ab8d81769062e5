import { Fault, type Instant } from '#kernel';
import { createAgentDesk, makeEnrolmentSecret, WIRE_FORMAT } from '#pipeline/agents';
import { newSigningKey, sha256, type Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { ACCOUNTS } from '../company.ts';
import type { SamplePart } from '../items/body.ts';
import { holds } from '../items/posture/scene.ts';
import type { MachineName } from './contract.ts';
import { HOSTS } from './machines.ts';
import { inventoryOf, machineDigest, type MachinePlace, reportOf } from './report.ts';

interface Hearing {
  readonly store: Store;
  /** Stands at the moment of the look. */
  readonly clock: Clock;
  readonly parts: readonly SamplePart[];
  readonly back: number;
}

/** The agents of the machines of a look enrol, where they have not yet, and send what they see. */
export async function hearAgents({ store, clock, parts, back }: Hearing): Promise<void> {
  const desk = createAgentDesk(store, clock);
  const placeOf = placesIn(parts);
  const { secret } = await makeEnrolmentSecret(store, clock, { uses: HOSTS.length, hours: 1, madeBy: 'tanaka.ren' });
  for (const host of HOSTS.filter((one) => holds(one, { back }))) {
    const place = placeOf(host);
    const { publicKey } = newSigningKey();
    const machine = machineDigest(host);
    const asked = {
      format: WIRE_FORMAT,
      secret,
      publicKey,
      machine,
      hostname: place.hostname,
      nonce: 'sample',
    } as const;
    const answer = await desk.enrol(asked);
    const agent = await store.db
      .selectFrom('agent')
      .selectAll()
      .where('id', '=', answer?.agent ?? '')
      .executeTakeFirst();
    if (agent === undefined) throw untold(place.hostname);
    const now = clock.now();
    const body = wireReport(host, place, (other) => placeOf(other).address, now, await sequenceAfter(store, agent.id));
    const taken = await desk.take(agent, async () => Buffer.from(JSON.stringify(body)));
    if (typeof taken === 'string') throw untold(`${place.hostname}: ${taken}`);
  }
}

function wireReport(
  host: (typeof HOSTS)[number],
  place: MachinePlace,
  addressOf: (machine: MachineName) => string,
  now: Instant,
  sequence: number,
) {
  const inventory = inventoryOf(host, place.hostname, now);
  return {
    format: WIRE_FORMAT,
    sequence,
    version: '1.0.0',
    sentAt: now,
    report: reportOf(host, place, addressOf, now),
    inventory,
    inventoryDigest: sha256(JSON.stringify(inventory.packages)),
    dropped: 0,
  };
}

async function sequenceAfter({ db }: Store, agentId: string): Promise<number> {
  const last = await db.selectFrom('host').select('sequence').where('agent_id', '=', agentId).executeTakeFirst();
  return (last?.sequence ?? 0) + 1;
}

/** Machines as the look has them, by their number. */
export function placesIn(parts: readonly SamplePart[]): (machine: MachineName) => MachinePlace {
  return ({ account, number }) => {
    const accountId = ACCOUNTS.find(({ name }) => name === account)?.id;
    for (const part of parts) {
      if (part.kind !== 'AWS::EC2::Instance' || part.accountId !== accountId) continue;
      const found = part.bodies.find(({ resourceName = '' }) => resourceName.endsWith(`-${number}`));
      if (found === undefined) continue;
      const { PrivateIpAddress: address = '' } = found.configuration as { readonly PrivateIpAddress?: string };
      const { resourceId: instanceId, resourceName: hostname = instanceId } = found;
      return { instanceId, accountId, region: part.region, hostname, address };
    }
    throw untold(`${account}/${number}`);
  };
}

function untold(what: string): Fault {
  return new Fault('internal', `the sample tells nothing of ${what}`, { mend: 'mend `samples/runtime`' });
}
