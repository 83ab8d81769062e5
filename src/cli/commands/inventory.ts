import { placeOf, recordInventory } from '#estate/inventories';
import type { SoftwareInventory } from '#estate/model';
import { writeCycloneDx } from '#estate/software';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { inventorySummary } from '../output/inventory-summary.ts';
import { say } from '../output/lines.ts';
import { takeInventory } from '../take-inventory.ts';
import { SOFTWARE_TEXTS as TEXTS } from '../texts/software.ts';

export const runInventory: CommandRun = async (context, [wanted = '']) => {
  const { config, environment } = context;
  const resource = config.inventoryRecord;
  if (resource !== undefined) placeOf(resource);
  const inventory = await takeInventory(context, wanted);
  const text = textOf(context, inventory);
  if (config.inventoryOutput === '-') environment.out(text);
  else {
    await environment.writeTextFile(config.inventoryOutput, text);
    const facts = { count: inventory.packages.length, path: config.inventoryOutput };
    environment.err(`${say(context, TEXTS.written, facts)}\n`);
  }
  if (resource !== undefined) await record(context, resource, inventory);
  return 0;
};

function record(context: CommandContext, resource: string, inventory: SoftwareInventory): Promise<void> {
  return withStore(context, async (store) => {
    const { clock, err } = context.environment;
    const { source, isNew } = await recordInventory(store, resource, inventory, clock.now());
    const text = isNew ? TEXTS.recorded : TEXTS.recordedBefore;
    err(`${say(context, text, { resource, source, count: inventory.packages.length })}\n`);
  });
}

function textOf(context: CommandContext, inventory: SoftwareInventory): string {
  const { inventoryFormat } = context.config;
  if (inventoryFormat === 'cyclonedx') return writeCycloneDx(inventory);
  return inventoryFormat === 'json' ? `${JSON.stringify(inventory, null, 2)}\n` : inventorySummary(context, inventory);
}
