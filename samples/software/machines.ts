import { NEW_MACHINE, OLD_MACHINE } from './packages.ts';

/** What Systems Manager tells of an account's machines, by their numbers in the account. */
interface Told {
  readonly account: string;
  /** The first so many of them. */
  readonly machines: number;
  /** Days before the story's day on which all of them were replaced by a mended machine image. */
  readonly renewed?: number;
  /** Days before the story's day on which they reported for the last time. */
  readonly silentSince?: number;
}

const TOLD: readonly Told[] = [
  { account: 'shared-services', machines: 3 },
  { account: 'shop-production', machines: 12 },
  { account: 'shop-staging', machines: 8, renewed: 10 },
  // Somebody deleted the association that takes inventory.
  { account: 'shop-development', machines: 4, silentSince: 16 },
  { account: 'data-platform', machines: 3 },
];

/** What a machine is known to have, and since how many days before the story's day; nothing when it never told. */
export function toldBy(account: string, number: number, back: number) {
  const told = TOLD.find((row) => row.account === account && number <= row.machines);
  if (told === undefined) return undefined;
  const { renewed = -1, silentSince = -1 } = told;
  const lastWord = Math.max(back, silentSince);
  return { packages: lastWord <= renewed ? NEW_MACHINE : OLD_MACHINE, lastWord };
}
