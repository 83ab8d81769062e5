import { configJsonSchema } from '#platform/config';
import { policyJsonSchema } from '#policy';
import { type Generator, jsonFile } from './generator.ts';

/** JSON Schemas of the two files a person writes. */
export const schemas: Generator = {
  make: async () => [
    jsonFile('docs/reference/yagura.schema.json', configJsonSchema()),
    jsonFile('docs/reference/policy.schema.json', policyJsonSchema()),
  ],
};
