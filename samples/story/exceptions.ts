import { RULES } from '#analysis';
import { type Actor, approveException, askException, coverageOf, type ExceptionWish, rejectException } from '#casework';
import { readDirectory } from '#estate/model';
import { latestSnapshotId, openSnapshot } from '#estate/snapshot';
import { addDays } from '#kernel';
import { type AccountFacts, unknownAccount } from '#policy';
import { AKARI, before, MEI, REN, type Setting } from './setting.ts';

/** A risk that somebody asked to accept, and what became of it. Days count back from the story's day. */
interface Asked extends Pick<ExceptionWish, 'scope' | 'reason' | 'compensating'> {
  readonly by: Actor;
  readonly back: number;
  /** Days from the story's day to its end. */
  readonly endsIn: number;
  readonly decided?: { readonly back: number; readonly approved: boolean; readonly note: string };
}

/** Before the second look: two that hold by now, one of them not for long. */
export const FIRST_EXCEPTIONS: readonly Asked[] = [
  {
    by: REN,
    back: 20,
    endsIn: 120,
    scope: { rule: 'opensearch-in-vpc', accounts: ['640813759224'] },
    reason: 'The search of the development shop is used by an agency from changing addresses until the relaunch.',
    compensating: {
      rule: 'opensearch-fine-grained-access',
      resource: 'arn:aws:es:ap-northeast-1:640813759224:domain/search-dev',
    },
    decided: { back: 19, approved: true, note: 'Accepted while everybody signs in with a user of their own.' },
  },
  {
    by: MEI,
    back: 20,
    endsIn: 5,
    scope: { rule: 'lambda-runtime-supported', accounts: ['640813759224'] },
    reason: 'The test data is loaded in another way from December on.',
    decided: { back: 18, approved: true, note: 'Until the end of the sprint.' },
  },
];

/** After it: one that was refused, one that waits for a decision. */
export const LATER_EXCEPTIONS: readonly Asked[] = [
  {
    by: REN,
    back: 5,
    endsIn: 60,
    scope: { rule: 's3-bucket-public-read', accounts: ['508637294015'] },
    reason: 'The slides are public anyway.',
    decided: { back: 4, approved: false, note: 'Macie found names and telephone numbers in them. Use the web site.' },
  },
  {
    by: REN,
    back: 1,
    endsIn: 90,
    scope: { rule: 'elb-classic-tls-listeners', accounts: ['729051638146'] },
    reason: 'The old portal moves behind the load balancer of the shop in the first quarter.',
  },
];

export async function askExceptions(setting: Setting, list: readonly Asked[]): Promise<void> {
  const account = await accountsNow(setting);
  const rules = RULES.map(({ id }) => id);
  for (const { by, back, endsIn, scope, reason, compensating, decided } of list) {
    const until = addDays(setting.asOf, endsIn).slice(0, 10);
    const wish = { by, at: before(setting, back, 2), scope, reason, until, rules };
    const { id } = await askException(setting.store, { ...wish, ...(compensating && { compensating }) });
    if (decided === undefined) continue;
    const step = { id, by: AKARI, at: before(setting, decided.back, 3), note: decided.note };
    if (!decided.approved) await rejectException(setting.store, step);
    else
      await approveException(setting.store, {
        ...step,
        covered: (await coverageOf(setting.store, scope, account)).findings,
      });
  }
}

async function accountsNow({ store }: Setting): Promise<(id: string) => AccountFacts> {
  const snapshotId = await latestSnapshotId(store);
  if (snapshotId === undefined) return unknownAccount;
  const { accounts } = await readDirectory(await openSnapshot(store, snapshotId));
  return (id) => accounts.get(id) ?? unknownAccount(id);
}
