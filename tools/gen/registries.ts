import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Fault } from '#kernel';
import { parseModule } from '../lint/parse.ts';
import { FAMILIES, type Family } from '../shared/families.ts';
import type { Generator, Output } from './generator.ts';
import { leafSources } from './leaves.ts';

/** One static list per family, checked against its type: what is not in it does not exist. */
export const registries: Generator = {
  make: async (root) => FAMILIES.map((family) => registryOf(root, family)),
};

function registryOf(root: string, family: Family): Output {
  const leaves = leafSources(root, family).map(({ id, path }) => ({ id, name: exportOf(root, path) }));
  const contract = posix.relative(family.folder, family.contract);
  const imports = leaves.map(({ id, name }) => `import { ${name} } from './${id}/leaf.ts';`);
  const text = [
    '// Written by `npm run gen` from the folders beside it.',
    `import type { ${family.entryType} } from '${contract.startsWith('.') ? contract : `./${contract}`}';`,
    ...imports,
    '',
    `/** Every ${family.name.replaceAll('-', ' ')}, by id. */`,
    `export const ${family.registry} = [`,
    ...leaves.map(({ name }) => `  ${name},`),
    `] as const satisfies readonly ${family.entryType}[];`,
    '',
  ].join('\n');
  return { path: `${family.folder}/registry.generated.ts`, text };
}

function exportOf(root: string, path: string): string {
  const exported = parseModule(path, readFileSync(join(root, path), 'utf8')).exports;
  const [first] = exported;
  if (first && exported.length === 1 && first.name !== 'default' && first.name !== '*') return first.name;
  throw new Fault('bad-input', `${path} exports ${exported.map(({ name }) => name).join(', ') || 'nothing'}`, {
    mend: 'a leaf has exactly one named export',
  });
}
