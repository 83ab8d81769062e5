import type { OptionDefinition } from './definition.ts';
import { OPTIONS } from './options.ts';

interface SchemaNode {
  type: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  [keyword: string]: unknown;
}

/** JSON Schema (draft 2020-12) of `yagura.yaml`, for editors and for the check of the documentation's examples. */
export function configJsonSchema(): SchemaNode {
  const root: SchemaNode = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'yagura.yaml',
    type: 'object',
    additionalProperties: false,
    properties: {},
  };
  for (const option of Object.values<OptionDefinition>(OPTIONS)) {
    if (option.file === undefined) continue;
    const names = option.file.split('.');
    let level = root;
    for (const name of names.slice(0, -1)) {
      level.properties ??= {};
      level.properties[name] ??= { type: 'object', additionalProperties: false, properties: {} };
      level = level.properties[name];
    }
    level.properties ??= {};
    level.properties[names.at(-1) ?? option.file] = leafSchema(option);
  }
  return root;
}

function leafSchema(option: OptionDefinition): SchemaNode {
  const common = {
    description: option.description.en,
    ...(option.default === undefined ? {} : { default: option.default }),
  };
  switch (option.type) {
    case 'list':
      return { type: 'array', items: { type: 'string' }, ...common };
    case 'number':
      return {
        type: 'integer',
        ...(option.minimum === undefined ? {} : { minimum: option.minimum }),
        ...(option.maximum === undefined ? {} : { maximum: option.maximum }),
        ...common,
      };
    case 'boolean':
      return { type: 'boolean', ...common };
    case 'string':
      return { type: 'string', ...(option.allowed ? { enum: [...option.allowed] } : {}), ...common };
  }
}
