import { at } from '#kernel';
import { listAt, textAt } from '../readers/support/members.ts';
import { elements } from '../readers/support/xml.ts';

export interface Property {
  readonly name: string;
  readonly value: string;
}

/** Properties of a component or of the metadata, JSON or XML. */
export function propertiesOf(value: unknown): readonly Property[] {
  const plain = listAt(value, 'properties');
  const all = plain.length > 0 ? plain : elements(at(value, 'properties', 'property'));
  return all.map((one) => ({
    name: textAt(one, 'name') || textAt(one, '@name'),
    value: textAt(one, 'value') || textAt(one, '#text'),
  }));
}

/** The values of a name, in their order. */
export function valuesOf(properties: readonly Property[], name: string): string[] {
  return properties.filter((one) => one.name === name && one.value !== '').map(({ value }) => value);
}
