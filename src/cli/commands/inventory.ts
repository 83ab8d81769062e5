import { Fault } from '#kernel';
import type { SoftwareInventory } from '#estate/model';
import {
  findTarget,
  INVENTORY_LIMITS,
  PACKAGE_READERS,
  parsePlatform,
  readInventory,
  writeCycloneDx,
} from '#estate/software';
import type { CommandContext, CommandRun } from '../command.ts';
import { inventorySummary } from '../output/inventory-summary.ts';
import { say } from '../output/lines.ts';
import { workView } from '../output/progress.ts';
import { SOFTWARE_TEXTS as TEXTS } from '../texts/software.ts';

export const runInventory: CommandRun = async (context, [wanted = '']) => {
  const { config, environment } = context;
  const inventory = await takeInventory(context, wanted);
  const text = textOf(context, inventory);
  if (config.inventoryOutput === '-') environment.out(text);
  else {
    await environment.writeTextFile(config.inventoryOutput, text);
    const facts = { count: inventory.packages.length, path: config.inventoryOutput };
    environment.err(`${say(context, TEXTS.written, facts)}\n`);
  }
  return 0;
};

function textOf(context: CommandContext, inventory: SoftwareInventory): string {
  const { inventoryFormat } = context.config;
  if (inventoryFormat === 'cyclonedx') return writeCycloneDx(inventory);
  return inventoryFormat === 'json' ? `${JSON.stringify(inventory, null, 2)}\n` : inventorySummary(context, inventory);
}

async function takeInventory(context: CommandContext, wanted: string): Promise<SoftwareInventory> {
  const { config, environment } = context;
  const platform = parsePlatform(config.imagePlatform);
  if (!platform) {
    throw new Fault('usage', `\`${config.imagePlatform}\` is no platform`, { mend: 'write it as `linux/arm64`' });
  }
  const target = await findTarget(wanted);
  const view = await workView(environment, TEXTS.working[context.lang], ({ done, total }: Progress) =>
    say(context, total > 0 ? TEXTS.progress : TEXTS.progressOpen, { done: mebibytes(done), total: mebibytes(total) }),
  );
  try {
    return await readInventory(target, PACKAGE_READERS, INVENTORY_LIMITS, environment.clock, {
      platform,
      onProgress: (done, total) => view.report({ done, total }),
    });
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
