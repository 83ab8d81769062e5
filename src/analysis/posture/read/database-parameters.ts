import type { Stored } from '#estate/model';

/** One parameter of a group, as far as it is read. */
interface ParameterLike {
  ParameterName?: string | undefined;
  ParameterValue?: string | undefined;
}

/** The value of a parameter; null when the group leaves it without one, undefined when it was not seen. */
export function parameterValue(
  parameters: readonly Stored<ParameterLike>[] | undefined,
  name: string,
): string | null | undefined {
  const found = parameters?.find(({ ParameterName }) => ParameterName === name);
  return found && (found.ParameterValue ?? null);
}

/** Engines write a switch as `1` or as `ON`. */
export function isOn(value: string | null | undefined): boolean {
  return typeof value === 'string' && /^(1|on|true|enabled)$/i.test(value);
}
