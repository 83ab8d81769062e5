import { isInUse, isSoftwareImage, lastUse } from '#analysis/vulnerability/findings';
import type { ConfigurationItem } from '#estate/model';
import type { Instant } from '#kernel';
import type { Gathered, GatherLimits } from '../contract.ts';

export type ImageItem = ConfigurationItem<'AWS::ECR::Image'>;

/** Why the software of an image is not read, before anybody is asked; undefined when it is. */
export function leftAlone(
  { configuration }: ImageItem,
  isRunning: boolean,
  limits: Pick<GatherLimits, 'imageDays' | 'packageBytes'>,
  now: Instant,
): Gathered | undefined {
  const { imageStatus = 'ACTIVE', imageSizeInBytes = 0 } = configuration;
  if (!isSoftwareImage(configuration)) return skipped('no-image');
  if (!isRunning && !isInUse(configuration, now, limits.imageDays)) return skipped('not-in-use');
  if (imageStatus !== 'ACTIVE') return skipped('archived');
  if (imageSizeInBytes > limits.packageBytes) {
    return { outcome: 'failed', reason: 'too-large', detail: `it has ${imageSizeInBytes} bytes` };
  }
  return undefined;
}

/** Images that run first, then those last pushed or pulled. */
export function byUse(running: ReadonlySet<string>) {
  const isRunning = ({ configuration }: ImageItem) => running.has(configuration.imageDigest ?? '');
  return (a: ImageItem, b: ImageItem): number => {
    const [useA, useB] = [lastUse(a.configuration), lastUse(b.configuration)];
    const newer = useA === useB ? 0 : useA < useB ? 1 : -1;
    return Number(isRunning(b)) - Number(isRunning(a)) || newer || (a.arn < b.arn ? -1 : 1);
  };
}

function skipped(reason: string): Gathered {
  return { outcome: 'skipped', reason };
}
