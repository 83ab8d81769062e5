import { parseCidrs } from '#analysis/addresses';
import type { HttpRequest, WafContext } from '../contract.ts';
import { addressTest, parseAddress } from '../evaluate/addresses.ts';
import { listOf, numberOf, shapeOf, textOf, textsOf } from '../shape.ts';

/** Who sends, as far as an attacker may choose. */
export type Client = Pick<HttpRequest, 'clientIp' | 'country' | 'asn'>;

/** Statements nest in AWS a few levels deep. */
const MAX_DEPTH = 40;

/** Clients tried for one WebACL. */
const MAX_CLIENTS = 12;

/** Addresses of RFC 5737, and public ones; the first that is in no set stands for a stranger. */
const STRANGERS = ['203.0.113.77', '198.51.100.77', '192.0.2.77', '8.8.8.8', '1.1.1.1', '45.33.32.156', '151.101.1.69'];

/** Countries in which anybody rents a machine; the first that is in no list stands for the rest of the world. */
const ELSEWHERE = ['US', 'DE', 'NL', 'SG', 'JP', 'GB', 'FR', 'BR', 'IN', 'ZA', 'AQ'];

/** A private-use number of RFC 6996 that no list names. */
const NO_NETWORK = 4_200_000_077;

/** From this many addresses on, a set is so wide that an attacker may sit in it: a /16 of IPv4, a /32 of IPv6. */
const WIDE = { v4: 65_536n, v6: 2n ** 96n } as const;

/**
 * Clients an attacker may be: a stranger to every address set, somebody inside a very wide one, in a country of each
 * list that rules name, or in none. Without rules about clients anybody is alike.
 */
export function clientsFor(webAcl: unknown, context: WafContext): readonly Client[] {
  const seen = { arns: new Set<string>(), countries: new Map<string, readonly string[]>(), asns: new Set<number>() };
  collect([webAcl, ...context.ruleGroups.values()], seen, 0);
  const addresses = seen.arns.size === 0 ? [undefined] : addressesFor([...seen.arns], context);
  const countries = seen.countries.size === 0 ? [undefined] : countriesFor([...seen.countries.values()]);
  const asn = seen.asns.size > 0 && !seen.asns.has(NO_NETWORK) ? NO_NETWORK : undefined;
  return addresses
    .flatMap((clientIp) => countries.map((country) => ({ clientIp, country })))
    .slice(0, MAX_CLIENTS)
    .map(({ clientIp, country }) => ({
      ...(clientIp === undefined ? {} : { clientIp }),
      ...(country === undefined ? {} : { country }),
      ...(asn === undefined ? {} : { asn }),
    }));
}

interface Named {
  readonly arns: Set<string>;
  readonly countries: Map<string, readonly string[]>;
  readonly asns: Set<number>;
}

/** Statements about clients, wherever they stand. */
function collect(value: unknown, named: Named, depth: number): void {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, named, depth + 1);
    return;
  }
  const set = textOf(shapeOf(Reflect.get(value, 'IPSetReferenceStatement'))?.['ARN']);
  if (set !== undefined) named.arns.add(set);
  const codes = textsOf(shapeOf(Reflect.get(value, 'GeoMatchStatement'))?.['CountryCodes']);
  if (codes !== undefined) named.countries.set(codes.join(), codes);
  for (const asn of listOf(shapeOf(Reflect.get(value, 'AsnMatchStatement'))?.['AsnList']) ?? []) {
    const number = numberOf(asn);
    if (number !== undefined) named.asns.add(number);
  }
  for (const one of Object.values(value)) collect(one, named, depth + 1);
}

/** A stranger to all sets, and one inside of each very wide set; none when some set was not seen. */
function addressesFor(arns: readonly string[], { ipSets }: WafContext): readonly (string | undefined)[] {
  const sets = arns.flatMap((arn) => textsOf(shapeOf(ipSets.get(arn))?.['Addresses']) ?? []);
  const isIn = addressTest(sets);
  const stranger = STRANGERS.find((one) => {
    const address = parseAddress(one);
    return address !== undefined && isIn?.(address) === false;
  });
  const insiders = sets.filter(isWide).map((block) => block.split('/', 1)[0]);
  return [stranger, ...insiders.slice(0, 3)];
}

function isWide(block: string): boolean {
  const set = parseCidrs([block]);
  const wide = (['v4', 'v6'] as const).some((family) => {
    const range = set?.[family][0];
    return range !== undefined && range.last - range.first + 1n >= WIDE[family];
  });
  return wide;
}

function countriesFor(lists: readonly (readonly string[])[]): readonly (string | undefined)[] {
  const named = new Set(lists.flat());
  const elsewhere = ELSEWHERE.find((country) => !named.has(country));
  return [elsewhere, ...new Set(lists.slice(0, 4).flatMap((list) => list.slice(0, 1)))];
}
