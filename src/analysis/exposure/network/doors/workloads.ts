import type { ResourceRef } from '#kernel';
import { refOf } from '../cite.ts';
import { bareRef } from './estate.ts';
import type { Interface, Network } from '../model/network.ts';

/** What answers at an interface: its instance, its task, or the interface itself. */
export function workloadOf(network: Network, one: Interface): ResourceRef {
  if (one.instanceId !== undefined) {
    const instance = network.item('AWS::EC2::Instance', one.instanceId);
    return instance === undefined ? bareInstance(one, one.instanceId) : refOf(instance);
  }
  return taskOf(network, one.id) ?? refOf(one.item);
}

/** The task that an interface was made for. */
function taskOf(network: Network, interfaceId: string): ResourceRef | undefined {
  const tasks = network.once(
    'tasks-by-interface',
    () =>
      new Map(
        network
          .items('AWS::ECS::Task')
          .flatMap((task) =>
            (task.configuration.attachments ?? []).flatMap(({ details = [] }) =>
              details.flatMap(({ name, value }): [string, ResourceRef][] =>
                name === 'networkInterfaceId' && value !== undefined ? [[value, refOf(task)]] : [],
              ),
            ),
          ),
      ),
  );
  return tasks.get(interfaceId);
}

function bareInstance({ item, accountId, region }: Interface, id: string): ResourceRef {
  const partition = item.arn.split(':')[1] ?? 'aws';
  return bareRef('AWS::EC2::Instance', `arn:${partition}:ec2:${region}:${accountId}:instance/${id}`, id, item);
}
