import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kindDefinition } from '#estate/model';
import { systemClock } from '#platform/runtime';
import type { SamplePart } from './items/body.ts';
import { sampleParts } from './parts.ts';

/**
 * `npm run sample -- --out <folder>` writes the made-up organization as answers of the AWS CLI,
 * `<folder>/<account>/<region>/<kind>.json`, for `yagura import <folder>`.
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
  const name = `${kind.replaceAll('::', '-')}.${kindDefinition(kind).call.replace(':', '.')}`;
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(cliAnswer(kind, bodies), null, 2)}\n`);
}

/**
 * The answer as `aws … --output json` prints it: a list under its member, or the one object itself. Settings of an
 * account, which AWS answers bare, say whose they are.
 */
function cliAnswer(kind: SamplePart['kind'], bodies: SamplePart['bodies']): object {
  const { answer, id } = kindDefinition(kind);
  const configurations = bodies.map(({ configuration, resourceId }) =>
    id === 'AccountId' ? { AccountId: resourceId, ...configuration } : configuration,
  );
  switch (kind) {
    case 'AWS::IAM::CredentialReport': {
      const [report] = configurations as { Content: string }[];
      return { ...report, Content: Buffer.from(report?.Content ?? '').toString('base64') };
    }
    case 'AWS::EC2::Instance':
      return {
        Reservations: configurations.map((instance) => ({ ...reservationOf(instance), Instances: [instance] })),
      };
    case 'AWS::IAM::AccountSummary':
    case 'AWS::IAM::PasswordPolicy':
    case 'AWS::Organizations::Organization':
      return { [answer]: configurations[0] ?? {} };
    case 'AWS::IAM::OrganizationsFeatures':
      return { ...configurations[0] };
    default:
      return { [answer]: configurations };
  }
}

function reservationOf(instance: object): object {
  const { ReservationId, OwnerId } = instance as { ReservationId?: string; OwnerId?: string };
  return { ReservationId, OwnerId };
}
