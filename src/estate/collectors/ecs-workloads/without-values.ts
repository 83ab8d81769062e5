import type { ConfigurationOf } from '../../model/index.ts';

type Definition = ConfigurationOf<'AWS::ECS::TaskDefinition'>;

/** Stands for the value of an environment variable. */
const REMOVED = '[removed]';

/** Values of environment variables are often secrets: a snapshot keeps their names only. */
export function withoutValues(definition: Definition): Definition {
  const { containerDefinitions, ...rest } = definition;
  if (containerDefinitions === undefined) return definition;
  return {
    ...rest,
    containerDefinitions: containerDefinitions.map((container) =>
      container.environment === undefined
        ? container
        : { ...container, environment: container.environment.map((one) => ({ ...one, value: REMOVED })) },
    ),
  };
}
