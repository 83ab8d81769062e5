import { analyseCredentials } from '#analysis/credentials';
import { verdictIdentity } from '#kernel';
import type { OrganizationDirectory } from '#estate/model';
import { DEFAULT_POLICY } from '#policy';
import { AS_OF, measure, openEstate, type Used } from './packed-estate.ts';

/** What one process measured. */
export interface Measured extends Used {
  readonly items: number;
  readonly judgements: number;
  readonly verdicts: number;
}

const [folder = '', mode = ''] = process.argv.slice(2);
const { parts, items, itemsOf, reader } = openEstate(folder);

const directory: OrganizationDirectory = { accounts: new Map() };

type Counted = Pick<Measured, 'items' | 'judgements' | 'verdicts'>;

/** The floor: everything is unpacked and parsed, nothing is judged. */
function floor(): Counted {
  const read = parts.reduce((sum, packed) => sum + itemsOf(packed).length, 0);
  return { items: read, judgements: 0, verdicts: 0 };
}

/** The analysis, asking for every pass whether an open finding waits for it: 20 of each account before it. */
async function analysis(): Promise<Counted> {
  const open = new Set<string>();
  const openResources = new Set<string>();
  let judgements = 0;
  let verdicts = 0;
  const context = { asOf: AS_OF, thresholds: DEFAULT_POLICY.thresholds };
  const options = {
    disabledRules: new Set<string>(),
    wanted: (identity: string) => open.has(identity),
    wantedResource: (arn: string) => openResources.has(arn),
  };
  for await (const result of analyseCredentials(reader, directory, context, options)) {
    verdicts += result.verdicts.length;
    for (const verdict of result.verdicts.slice(0, 20)) {
      open.add(verdictIdentity(verdict));
      openResources.add(verdict.resource.arn);
    }
    for (const count of Object.values(result.tally)) {
      judgements += count.pass + count.fail + count.unknown + count['not-applicable'];
    }
  }
  return { items, judgements, verdicts };
}

const measured: Measured = await measure(mode === 'floor' ? floor : analysis);
process.send?.(measured);
