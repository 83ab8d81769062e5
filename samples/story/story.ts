import { join } from 'node:path';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { type Holder, loadPolicyFile } from '#pipeline';
import { DEFAULT_MESSAGES } from '#policy';
import { answeredDrill, missedDrill } from './drills.ts';
import { askExceptions, FIRST_EXCEPTIONS, LATER_EXCEPTIONS } from './exceptions.ts';
import { look } from './look.ts';
import { importReports } from './reports.ts';
import { before, type Setting } from './setting.ts';
import { believeSupplier, hearAll, hearSoftware, readMirror } from './software.ts';
import { FIRST_WEEKS, LAST_WEEK, TODAY, work } from './work.ts';

export interface Telling {
  readonly store: Store;
  readonly clock: Clock;
  readonly holder: Omit<Holder, 'clock'>;
  /** The folder `samples`. */
  readonly folder: string;
  readonly policyText: string;
}

/**
 * Fills an empty store with three weeks of the made-up company: three looks, and what its people did between them. All
 * of it goes the way the product goes, at the moment of the story; nothing is written by hand and nothing is sent.
 */
export async function tellStory({ store, clock, holder, folder, policyText }: Telling): Promise<void> {
  const asOf = clock.now();
  const policy = loadPolicyFile(policyText, 'samples/policy.yaml', asOf);
  const setting: Setting = { store, clock, asOf, policy, holder };
  const [first, second] = [before(setting, 21), before(setting, 7)];
  await readMirror(setting, first, 'first');
  // Routes were thought of after the first look had shown how much there is.
  await look(setting, first, { ...policy, messages: DEFAULT_MESSAGES }, hearSoftware(setting, first));
  await work(setting, FIRST_WEEKS);
  await askExceptions(setting, FIRST_EXCEPTIONS);
  await answeredDrill(setting);
  await believeSupplier(setting);
  await readMirror(setting, second, 'second');
  await look(setting, second, policy, hearAll(setting, second));
  await work(
    setting,
    LAST_WEEK.filter(({ back }) => back > 5),
  );
  await missedDrill(setting);
  await importReports(setting, join(folder, 'reports'));
  await work(
    setting,
    LAST_WEEK.filter(({ back }) => back <= 5),
  );
  await askExceptions(setting, LATER_EXCEPTIONS);
  await readMirror(setting, asOf, 'third');
  await look(setting, asOf, policy, hearAll(setting, asOf));
  await work(setting, TODAY);
}
