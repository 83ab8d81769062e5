import type { NewRow } from '#platform/store';

/** Made-up findings of a large organization, the same for the same seed: skewed as real ones are. */
export function* findingRows(count: number, seed = 1): Generator<NewRow<'finding'>> {
  const random = mulberry32(seed);
  const pick = <T>(list: readonly T[], skew = 1): T => list[Math.floor(random() ** skew * list.length)] as T;
  for (let index = 0; index < count; index += 1) {
    const account = pick(ACCOUNTS, 2);
    const rule = pick(RULES, 1.7);
    const state = weighted(random(), STATES);
    const name = `${pick(WORDS)}-${pick(WORDS)}-${Math.floor(random() * 10_000)}`;
    const region = rule.global ? 'global' : pick(REGIONS, 2.5);
    const opened = START + Math.floor(random() * 900 * DAY);
    const due = opened + pick([7, 14, 30, 60, 90]) * DAY;
    const arn = `arn:aws:${rule.service}:${rule.global ? '' : region}:${account.id}:${rule.part}/${name}`;
    const severity = Math.min(4, Math.max(0, rule.severity + (random() < 0.1 ? 1 : 0)));
    yield {
      id: hex(random) + hex(random) + hex(random) + hex(random),
      rule: rule.id,
      outcome: random() < 0.04 ? 'unknown' : 'fail',
      severity,
      state,
      account_id: account.id,
      account_name: account.name,
      region,
      resource_type: rule.type,
      resource_arn: arn,
      resource_id: name,
      resource_name: name,
      discriminator: rule.id.includes('key')
        ? `AKIA${hex(random).toUpperCase()}${hex(random).slice(0, 8).toUpperCase()}`
        : '',
      tags: JSON.stringify({
        Team: account.owner,
        Environment: pick(['prod', 'stg', 'dev']),
        CostCenter: `cc-${name}`,
      }),
      reason_code: `${rule.id}-reason`,
      reason_params: JSON.stringify({ ageDays: Math.floor(random() * 900), limitDays: 90 }),
      evidence: JSON.stringify([
        {
          kind: 'snapshot',
          source: 'iam:GetCredentialReport',
          pointer: `${rule.type}/${account.id}/${region}/${name}#/configuration/access_key_1_last_rotated`,
          observedAt: iso(opened),
          value: iso(opened - 100 * DAY),
        },
      ]),
      owner: random() < 0.8 ? account.owner : pick(OWNERS),
      owner_proof: JSON.stringify({ owner: account.owner, hops: [{ by: 'tag', pointer: 'Team', hit: true }] }),
      action_id: hex(random) + hex(random) + hex(random) + hex(random),
      due_at: iso(due),
      opened_at: iso(opened),
      first_seen_at: iso(opened),
      changed_at: iso(opened + Math.floor(random() * 30 * DAY)),
      suppression: state === 'suppressed' ? JSON.stringify({ reason: 'accepted', until: iso(due) }) : null,
      source: 'yagura',
      stage: pick(['new', 'new', 'triaged', 'in-progress', 'waiting']),
      assignee: random() < 0.8 ? '' : pick(OWNERS),
      snoozed_until: null,
      stage_at: null,
      side: 'security',
      base_severity: severity,
      suppressed_by: state === 'suppressed' ? 'accepted' : '',
    };
  }
}

const DAY = 86_400_000;
const START = Date.UTC(2024, 5, 1);
const iso = (ms: number) => new Date(ms).toISOString();

const STATES = [
  ['open', 0.6],
  ['fixed', 0.25],
  ['gone', 0.08],
  ['not-looked-at', 0.04],
  ['suppressed', 0.03],
] as const;

const REGIONS = [
  'ap-northeast-1',
  'us-east-1',
  'eu-west-1',
  'us-west-2',
  'ap-southeast-1',
  'eu-central-1',
  'ap-northeast-3',
  'sa-east-1',
];
export const WORDS = [
  'deploy',
  'backup',
  'batch',
  'payments',
  'search',
  'orders',
  'mailer',
  'report',
  'gateway',
  'stream',
  'ledger',
  'image',
  'crawler',
  'portal',
  'billing',
  'metrics',
  'invoice',
  'session',
  'catalog',
  'partner',
  'export',
  'import',
  'archive',
  'audit',
];
export const OWNERS = Array.from(
  { length: 120 },
  (_, index) => `team-${WORDS[index % WORDS.length]}-${Math.floor(index / 24)}`,
);
export const ACCOUNTS = Array.from({ length: 1000 }, (_, index) => ({
  id: String(100_000_000_000 + index * 731_000_937),
  name: `${WORDS[(index * 7) % WORDS.length]}-${['prod', 'stg', 'dev', '本番', '検証'][index % 5]}-${index}`,
  owner: OWNERS[index % OWNERS.length] as string,
}));
const PARTS = [
  ['iam', 'user', 'AWS::IAM::User'],
  ['iam', 'role', 'AWS::IAM::Role'],
  ['ec2', 'instance', 'AWS::EC2::Instance'],
  ['s3', 'bucket', 'AWS::S3::Bucket'],
  ['lambda', 'function', 'AWS::Lambda::Function'],
  ['rds', 'db', 'AWS::RDS::DBInstance'],
] as const;
export const RULES = Array.from({ length: 40 }, (_, index) => {
  const [service, part, type] = PARTS[index % PARTS.length] ?? PARTS[0];
  const id = `${['access-key-unused', 'password-old', 'mfa-missing', 'public-access', 'unencrypted'][index % 5]}-${index}`;
  return {
    id,
    service,
    part,
    type,
    global: service === 'iam',
    severity: [2, 3, 1, 4, 0, 2, 1, 3][index % 8] as number,
  };
});

function weighted<T>(at: number, choices: readonly (readonly [T, number])[]): T {
  let sum = 0;
  for (const [choice, weight] of choices) {
    sum += weight;
    if (at < sum) return choice;
  }
  return choices[0]?.[0] as T;
}

function hex(random: () => number): string {
  return Math.floor(random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0');
}

/** A small seeded generator: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (public domain, read 2026-11-23). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
