import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kindDefinition } from '#estate/model';
import { systemClock } from '#platform/runtime';
import type { SamplePart } from './items/body.ts';
import { cliAnswer } from './cli-answer.ts';
import { sampleParts } from './parts.ts';

/**
 * `npm run sample -- --out <folder>` writes the made-up organization as answers of the AWS CLI,
 * `<folder>/<account>/<region>/<kind>.<service>.json`, for `yagura import <folder>`.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: '.yagura/sample-export' } } });
const parts = sampleParts(systemClock.now()).filter(({ gap }) => gap === undefined || gap.state === 'partial');
for (const part of parts) await writePart(values.out, part);
const items = parts.reduce((sum, part) => sum + part.bodies.length, 0);
process.stdout.write(
  `wrote ${items} items in ${parts.length} files to ${values.out}\nread them with: npx yagura import ${values.out}\n`,
);

async function writePart(out: string, { accountId, region, kind, bodies }: SamplePart): Promise<void> {
  const folder = join(out, accountId, region);
  await mkdir(folder, { recursive: true });
  const [service] = kindDefinition(kind).call.split(':');
  const name = `${kind.replaceAll('::', '-')}.${service}`;
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(cliAnswer(kind, bodies), null, 2)}\n`);
}
