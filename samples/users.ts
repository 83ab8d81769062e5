import { addDays, type Instant, instant, epochMs } from '#kernel';
import { FAMILY_NAMES, GIVEN_NAMES, HOME_REGION, MACHINE_PURPOSES, type SampleAccount } from './company.ts';
import { accessKeyId, uniqueId } from './identifiers.ts';
import type { Random } from './random.ts';

export interface SampleKey {
  readonly id: string;
  readonly active: boolean;
  readonly createdAt: Instant;
  readonly lastUsedAt?: Instant;
  readonly service: string;
  readonly region: string;
}

export interface SampleUser {
  readonly name: string;
  readonly id: string;
  readonly createdAt: Instant;
  readonly isMachine: boolean;
  readonly password?: { readonly changedAt: Instant; readonly lastUsedAt?: Instant };
  readonly mfa: boolean;
  readonly keys: readonly SampleKey[];
  readonly tags: Readonly<Record<string, string>>;
  /** Where its key is used from; `wanders` shows up from unrelated networks within minutes. */
  readonly wanders: boolean;
}

/** The users of one account, in the order in which they were created. */
export function sampleUsers(account: SampleAccount, asOf: Instant, random: Random): SampleUser[] {
  const names = new Set<string>();
  const people = Array.from({ length: account.people }, () => person(account, asOf, random, names));
  const machines = Array.from({ length: account.machines }, (_, index) => machine(account, asOf, random, index));
  return [...people, ...machines].toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

function person(account: SampleAccount, asOf: Instant, random: Random, taken: Set<string>): SampleUser {
  const name = freshName(random, taken);
  const createdDays = random.between(20, account.ageDays);
  const createdAt = ago(asOf, createdDays, random);
  const left = random.chance(0.12);
  const lastSeenDays = left ? random.between(60, Math.max(61, createdDays)) : random.between(0, 25);
  const seen = lastSeenDays < createdDays;
  const keys: SampleKey[] = [];
  if (random.chance(0.45)) keys.push(personalKey(account, asOf, random, createdDays, lastSeenDays));
  if (keys.length > 0 && random.chance(0.1))
    keys.push(personalKey(account, asOf, random, Math.ceil(createdDays / 2), lastSeenDays));
  return {
    name,
    id: uniqueId('AIDA', random),
    createdAt,
    isMachine: false,
    password: {
      changedAt: ago(asOf, random.between(0, createdDays), random),
      ...(seen ? { lastUsedAt: ago(asOf, lastSeenDays, random) } : {}),
    },
    mfa: random.chance(account.owner === 'logistics' ? 0.35 : 0.88),
    keys,
    tags: random.chance(0.4) ? { team: account.owner } : {},
    wanders: false,
  };
}

function machine(account: SampleAccount, asOf: Instant, random: Random, index: number): SampleUser {
  const purpose = MACHINE_PURPOSES[index % MACHINE_PURPOSES.length] ?? { name: 'program', service: 's3' };
  const round = Math.floor(index / MACHINE_PURPOSES.length);
  const createdDays = random.between(30, account.ageDays);
  const rotates = random.chance(0.25);
  const keyDays = rotates ? random.between(3, Math.min(85, createdDays)) : createdDays;
  const fate = random.next();
  const key: SampleKey = {
    id: accessKeyId(account.id, random),
    active: fate < 0.9,
    createdAt: ago(asOf, keyDays, random),
    ...lastUse(asOf, random, fate, keyDays),
    service: purpose.service,
    region: purpose.service === 's3' || random.chance(0.8) ? HOME_REGION : 'us-east-1',
  };
  const half: SampleKey[] = rotates && random.chance(0.4) ? [oldHalf(account, asOf, random, key)] : [];
  return {
    name: `svc-${purpose.name}${round === 0 ? '' : `-${round + 1}`}`,
    id: uniqueId('AIDA', random),
    createdAt: ago(asOf, createdDays, random),
    isMachine: true,
    mfa: false,
    keys: [key, ...half],
    tags: random.chance(0.6) ? { Owner: account.owner, service: purpose.name } : { service: purpose.name },
    wanders: account.owner === 'shop' && purpose.name === 'jenkins-deploy' && round === 0,
  };
}

/** 70 % in daily use, 12 % fell silent, 8 % never used, the rest inactive and last used when they were switched off. */
function lastUse(asOf: Instant, random: Random, fate: number, keyDays: number): { lastUsedAt?: Instant } {
  if (fate < 0.7) return { lastUsedAt: agoHours(asOf, random.between(0, 40), random) };
  if (fate < 0.82) return { lastUsedAt: ago(asOf, random.between(Math.min(46, keyDays), keyDays), random) };
  if (fate < 0.9) return {};
  return { lastUsedAt: ago(asOf, random.between(Math.min(15, keyDays), keyDays), random) };
}

/** The key that a rotation left behind: switched off by some, forgotten by others. */
function oldHalf(account: SampleAccount, asOf: Instant, random: Random, key: SampleKey): SampleKey {
  const days = random.between(95, 400);
  return {
    id: accessKeyId(account.id, random),
    active: random.chance(0.5),
    createdAt: ago(asOf, days, random),
    lastUsedAt: ago(asOf, random.between(2, 90), random),
    service: key.service,
    region: key.region,
  };
}

function personalKey(
  account: SampleAccount,
  asOf: Instant,
  random: Random,
  createdDays: number,
  lastSeenDays: number,
): SampleKey {
  const ageDays = random.chance(0.3) ? random.between(1, Math.min(80, createdDays)) : createdDays;
  const used = random.chance(0.8) && lastSeenDays < ageDays;
  return {
    id: accessKeyId(account.id, random),
    active: random.chance(0.88),
    createdAt: ago(asOf, ageDays, random),
    ...(used ? { lastUsedAt: ago(asOf, lastSeenDays, random) } : {}),
    service: random.pick(['s3', 'ec2', 'sts', 'lambda', 'logs']),
    region: random.pick([HOME_REGION, HOME_REGION, 'us-east-1']),
  };
}

function freshName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = `${random.pick(FAMILY_NAMES)}.${random.pick(GIVEN_NAMES)}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

/** `days` ago, at some second of that day's working hours; never after `asOf`. */
export function ago(asOf: Instant, days: number, random: Random): Instant {
  const day = addDays(asOf, -days).slice(0, 10);
  const second = random.between(0, 12 * 3600 - 1);
  const at = epochMs(instant(`${day}T00:00:00Z`)) + second * 1000;
  return instant(Math.min(at, epochMs(asOf) - 60_000));
}

function agoHours(asOf: Instant, hours: number, random: Random): Instant {
  return instant(Math.floor((epochMs(asOf) - hours * 3_600_000 - random.between(60, 3599) * 1000) / 1000) * 1000);
}
