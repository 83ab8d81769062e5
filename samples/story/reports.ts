import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFindings } from '#exchange';
import { epochMs, type Instant, instant } from '#kernel';
import { type FindingsInput, importFindings } from '#pipeline';
import { before, clockAt, type Setting } from './setting.ts';

/** The reports of other products beside this folder, made up as the rest. */
const REPORTS = ['guardduty.json', 'inspector.json', 'security-hub.json'];

/** The day on which their dates were written: they move with the story's day. */
const WRITTEN_ON = instant('2026-11-26T00:00:00Z');

/** Takes in what other products found, as `yagura findings import samples/reports` does. */
export async function importReports(setting: Setting, folder: string): Promise<void> {
  const { store, policy, holder, asOf } = setting;
  const clock = clockAt(setting, before(setting, 5, 6));
  const inputs = reports(folder, asOf);
  await importFindings({ store, policy, clock, holder: { ...holder, clock }, inputs });
}

async function* reports(folder: string, asOf: Instant): AsyncGenerator<FindingsInput> {
  const moved = epochMs(asOf) - epochMs(WRITTEN_ON);
  for (const name of REPORTS) {
    const text = await readFile(join(folder, name), 'utf8');
    yield { name, ...readFindings({ name, chunks: once(moveDates(text, moved)) }) };
  }
}

/** Whole days only, so that hours stay what they are. */
function moveDates(text: string, ms: number): string {
  const days = Math.floor(ms / 86_400_000) * 86_400_000;
  return text.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, (date) => instant(Date.parse(date) + days));
}

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
