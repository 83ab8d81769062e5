import { type AddressSet, EVERY_ADDRESS, NO_ADDRESSES, parseCidrs, subtract, union } from '#analysis/addresses';
import { type Condition, type Statement, speaksOfAction } from '../../../posture/read/policy-document.ts';
import { readResourcePolicy } from '../../../posture/read/public-access.ts';

/** Whom the policy of a resource lets in from the internet. */
export interface PolicyReading {
  /** From where somebody without any identity gets in, for sure. */
  readonly sources: AddressSet;
  /** Principals of AWS, or services, get in with a signature of theirs. */
  readonly identities: 'anybody' | 'some' | 'none';
  /** Conditions that say more than addresses: more or less may get in than stands here. */
  readonly isUncertain: boolean;
}

/** Condition keys that say that a request came through a VPC endpoint: none of these comes from the internet. */
const VPC_KEYS: ReadonlySet<string> = new Set([
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:vpcsourceip',
  'aws:sourcevpcarn',
]);

const NOTHING: PolicyReading = { sources: NO_ADDRESSES, identities: 'none', isUncertain: false };

/** Reads the policy of a resource for one action; undefined when it is none that can be read. */
export function readPolicySources(policy: unknown, action: string): PolicyReading | undefined {
  const document = readResourcePolicy(policy);
  if (document === undefined) return undefined;
  const statements = document.statements.filter((statement) => speaksOfAction(statement, action));
  let reading = NOTHING;
  for (const statement of statements) if (statement.effect === 'Allow') reading = allowing(reading, statement);
  for (const statement of statements) if (statement.effect === 'Deny') reading = denying(reading, statement);
  return reading;
}

function allowing(reading: PolicyReading, { principals, conditions }: Statement): PolicyReading {
  const isEverybody = principals?.isNot === true || principals?.aws.includes('*') === true;
  if (!isEverybody) {
    const isForAccounts = (principals?.aws.length ?? 0) > 0 || (principals?.federated.length ?? 0) > 0;
    return isForAccounts && reading.identities === 'none' ? { ...reading, identities: 'some' } : reading;
  }
  const met = sourcesOf(conditions);
  if (met === 'identity') return reading.identities === 'none' ? { ...reading, identities: 'some' } : reading;
  if (met === 'unclear') return { ...reading, isUncertain: true };
  return { ...reading, sources: union([reading.sources, met]), identities: 'anybody' };
}

/** A Deny of everybody takes addresses away; one of some resources leaves the others. */
function denying(
  reading: PolicyReading,
  { principals, resources, notResources, conditions }: Statement,
): PolicyReading {
  const isEverybody = principals?.isNot === false && principals.aws.includes('*');
  if (!isEverybody || notResources !== undefined || !resources.some(isWhole)) return reading;
  const met = sourcesOf(conditions);
  if (typeof met === 'string') return { ...reading, isUncertain: true };
  return { ...reading, sources: subtract(reading.sources, met) };
}

/** `*`, `execute-api:/*`, `arn:…:abc123/*`: no part of the resource is left out. */
export function isWhole(resource: string): boolean {
  return /(^|:)(\w*\/)?\*(\/\*)*$/.test(resource);
}

/**
 * Addresses on the internet for which all conditions hold; `identity` when they ask who somebody is, `unclear` when
 * they ask something else.
 */
function sourcesOf(conditions: readonly Condition[]): AddressSet | 'identity' | 'unclear' {
  let sources = EVERY_ADDRESS;
  let isIdentity = false;
  for (const condition of conditions) {
    const met = meets(condition);
    if (met === 'unclear') return met;
    if (met === 'identity') isIdentity = true;
    else sources = subtract(sources, subtract(EVERY_ADDRESS, met));
  }
  return isIdentity ? 'identity' : sources;
}

function meets({ operator, key, values, ifExists }: Condition): AddressSet | 'identity' | 'unclear' {
  const isNegative = /not(equals|like|ipaddress)|^notipaddress/.test(operator);
  if (key === 'aws:sourceip' && operator.endsWith('ipaddress')) {
    const blocks = parseCidrs(values);
    if (blocks === undefined) return 'unclear';
    return isNegative ? subtract(EVERY_ADDRESS, blocks) : blocks;
  }
  // The key is missing in what comes from the internet: a negative holds then, a positive does not.
  if (VPC_KEYS.has(key)) {
    if (operator === 'null') return values.every((value) => value === 'true') ? EVERY_ADDRESS : NO_ADDRESSES;
    return isNegative || ifExists ? EVERY_ADDRESS : NO_ADDRESSES;
  }
  if (key === 'aws:securetransport' || key === 'lambda:functionurlauthtype' || key === 'lambda:invokedviafunctionurl') {
    return EVERY_ADDRESS;
  }
  return key.startsWith('aws:principal') || key === 'aws:sourcearn' || key === 'aws:sourceaccount'
    ? 'identity'
    : 'unclear';
}
