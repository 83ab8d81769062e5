import type { ConfigurationItem, ConfigurationOf } from '#estate/model';
import type { Judgement } from '../../rule.ts';
import { failAt } from '../../cite.ts';
import { MET } from '../contract.ts';

type TaskDefinition = ConfigurationItem<'AWS::ECS::TaskDefinition'>;
export type Container = NonNullable<ConfigurationOf<'AWS::ECS::TaskDefinition'>['containerDefinitions']>[number];

/** Fails a task definition for every container that `isBad`, with the reason's place `{containers}` and what proves it. */
export function judgeContainers(
  task: TaskDefinition,
  code: string,
  member: string,
  isBad: (container: Container) => boolean,
): Judgement {
  const containers = task.configuration.containerDefinitions ?? [];
  const bad = containers.flatMap((container, index) => (isBad(container) ? [{ index, name: container.name }] : []));
  if (bad.length === 0) return MET;
  return failAt(
    task,
    code,
    bad.map(({ index }) => `containerDefinitions/${index}/${member}`),
    { containers: bad.map(({ index, name }) => name ?? String(index)).join(', ') },
  );
}

export function isWindows({ configuration }: TaskDefinition): boolean {
  return configuration.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false;
}
