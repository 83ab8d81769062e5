import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '#kernel';
import { type Family, leafIds } from '../shared/families.ts';
import { listFiles } from '../shared/files.ts';
import { advisorySource } from './advisory-source.ts';
import { channel } from './channel.ts';
import { collector } from './collector.ts';
import { control } from './control.ts';
import { credentialRule } from './credential-rule.ts';
import { exchangeFormat } from './exchange-format.ts';
import { camelCase, chooseFamily, chooseId } from './names.ts';
import { packageReader } from './package-reader.ts';
import type { Template } from './template.ts';

const TEMPLATES: Readonly<Record<string, Template>> = {
  'advisory-source': advisorySource,
  collector,
  control,
  channel,
  'credential-rule': credentialRule,
  'exchange-format': exchangeFormat,
  'package-reader': packageReader,
};

export interface Scaffolded {
  readonly family: Family;
  readonly id: string;
  /** Paths of the files written, relative to the root. */
  readonly paths: readonly string[];
  readonly next: readonly string[];
}

/** Writes the folder of a new leaf; throws Fault `usage` when the family or the name will not do. */
export function scaffold(
  root: string,
  familyName: string | undefined,
  leafName: string | undefined,
  today: string,
): Scaffolded {
  const family = chooseFamily(familyName);
  const taken = listFiles(root, [family.folder]);
  const folders = taken.map((path) => path.slice(family.folder.length + 1).split('/')[0] ?? '');
  const id = chooseId(family, leafName, [...leafIds(family, taken), ...folders]);
  const template = TEMPLATES[family.name];
  if (!template)
    throw new Fault('internal', `the family \`${family.name}\` has no template`, { mend: 'add one to tools/new' });
  const leaf = { id, name: camelCase(id), today };
  const files = Object.entries(template.files(leaf)).map(
    ([path, text]) => [`${family.folder}/${id}/${path}`, text] as const,
  );
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  return { family, id, paths: files.map(([path]) => path), next: template.next(leaf) };
}
