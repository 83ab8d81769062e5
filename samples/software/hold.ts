import { type HeldFor, holdInventory, placeOf } from '#estate/inventories';
import type { SoftwareInventory } from '#estate/model';
import { addDays, addHours, type Instant } from '#kernel';
import { sha256 } from '#platform/runtime';
import type { Store } from '#platform/store';
import { ACCOUNTS } from '../company.ts';
import type { SamplePart } from '../items/body.ts';
import { packedIn } from './functions.ts';
import { imageContent, imageDigest, IMAGES } from './images.ts';
import { toldBy } from './machines.ts';
import { ALMALINUX, BOOKWORM, FOUND, packagesOf, READERS } from './packages.ts';

/** Somebody's word of what a resource has. */
type Word = Pick<HeldFor, 'entity' | 'source' | 'revision'> & { readonly inventory: SoftwareInventory };

export interface SoftwareMoment {
  /** The day of the story, the moment of the look, and how many days lie between. */
  readonly asOf: Instant;
  readonly seenAt: Instant;
  readonly back: number;
}

/** Holds what Systems Manager, the registry and Lambda would tell of the software of a look's resources. */
export async function holdSoftware(store: Store, parts: readonly SamplePart[], moment: SoftwareMoment): Promise<void> {
  const words = parts.flatMap((part) => wordsOn(part, moment));
  await store.transaction(async (tx) => {
    for (const { entity, source, revision, inventory } of words) {
      const of: HeldFor = { ...placeOf(entity), entity, source, revision };
      await holdInventory(tx, store.dialect, of, inventory, moment.seenAt);
    }
  });
}

function wordsOn({ kind, accountId, bodies }: SamplePart, moment: SoftwareMoment): Word[] {
  const account = ACCOUNTS.find(({ id }) => id === accountId)?.name ?? '';
  switch (kind) {
    case 'AWS::EC2::Instance':
      return bodies.flatMap(({ arn, resourceName = '' }) => machineWord(account, arn, resourceName, moment));
    case 'AWS::ECR::Image':
      return bodies.flatMap(({ arn, resourceId }) => imageWord(account, arn, resourceId, moment));
    case 'AWS::Lambda::Function':
      return bodies.flatMap(({ arn, resourceId, configuration }) => {
        const { Runtime = '' } = configuration as { readonly Runtime?: string };
        return functionWord(account, arn, resourceId, Runtime, moment);
      });
    default:
      return [];
  }
}

function machineWord(account: string, entity: string, name: string, { asOf, back }: SoftwareMoment): Word[] {
  const told = toldBy(account, Number(/\d+$/.exec(name)?.[0] ?? Infinity), back);
  if (told === undefined) return [];
  const path = 'AWS:Application';
  const takenAt = addHours(addDays(asOf, -told.lastWord), -2);
  return [
    {
      entity,
      source: 'ssm',
      revision: takenAt,
      inventory: {
        target: { kind: 'instance', name },
        takenAt,
        os: ALMALINUX,
        packages: packagesOf('rpm', { standing: 'reported', path }, told.packages),
        problems: [],
        readers: ['ssm'],
      },
    },
  ];
}

function imageWord(account: string, entity: string, id: string, { seenAt }: SoftwareMoment): Word[] {
  const image = IMAGES.find((one) => one.account === account && id === `${one.repository}/${imageDigest(one)}`);
  if (image === undefined || image.isUnread) return [];
  const { packages, layers, baseLayers } = imageContent(image);
  const digest = imageDigest(image);
  return [
    {
      entity,
      source: 'image',
      revision: digest,
      inventory: {
        target: { kind: 'image', name: `${image.repository}:${image.tag}`, digest, layers, baseLayers },
        takenAt: seenAt,
        os: BOOKWORM,
        packages,
        problems: [],
        readers: [READERS.deb, ...(image.own ?? []).map(([type]) => READERS[type])],
      },
    },
  ];
}

function functionWord(
  account: string,
  entity: string,
  name: string,
  runtime: string,
  { seenAt, back }: SoftwareMoment,
): Word[] {
  const packed = packedIn(account, name, runtime, back);
  if (packed === undefined) return [];
  return [
    {
      entity,
      source: 'function',
      revision: sha256(packed.packages.join()),
      inventory: {
        target: { kind: 'function', name },
        takenAt: seenAt,
        packages: packagesOf(packed.type, FOUND[packed.type], packed.packages),
        problems: [],
        readers: [READERS[packed.type]],
      },
    },
  ];
}
