import type { SoftwareInventory } from '#estate/model';
import {
  findTarget,
  INVENTORY_LIMITS,
  isRegistryTarget,
  PACKAGE_READERS,
  parsePlatform,
  readInventory,
} from '#estate/software';
import { Fault } from '#kernel';
import type { CommandContext } from './command.ts';
import { say } from './output/lines.ts';
import { workView } from './output/progress.ts';
import { pullImage } from './pull-image.ts';
import { SOFTWARE_TEXTS as TEXTS } from './texts/software.ts';

/** Reads the software of a target, with its progress at the terminal. Faults: `usage`, `not-found`, those of reading. */
export async function takeInventory(context: CommandContext, wanted: string): Promise<SoftwareInventory> {
  const { config, environment } = context;
  const platform = parsePlatform(config.imagePlatform);
  if (!platform) {
    throw new Fault('usage', `\`${config.imagePlatform}\` is no platform`, { mend: 'write it as `linux/arm64`' });
  }
  const target = isRegistryTarget(wanted) ? undefined : await findTarget(wanted);
  const view = await workView(environment, TEXTS.working[context.lang], ({ done, total }: Progress) =>
    say(context, total > 0 ? TEXTS.progress : TEXTS.progressOpen, { done: mebibytes(done), total: mebibytes(total) }),
  );
  try {
    const onProgress = (done: number, total: number) => view.report({ done, total });
    if (target === undefined) return await pullImage(context, wanted, { platform, onProgress });
    return await readInventory(target, PACKAGE_READERS, INVENTORY_LIMITS, environment.clock, { platform, onProgress });
  } finally {
    view.abandon();
  }
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

function mebibytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
