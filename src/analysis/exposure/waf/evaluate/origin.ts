import { notUnderstood, type Reason, reason } from '../reason.ts';
import { numberOf, listOf, oneOf, type Shape, shapeOf, textOf, textsOf } from '../shape.ts';
import { NO, type Truth, UNKNOWN, YES } from '../truth.ts';
import { type Address, addressTest, parseAddress } from './addresses.ts';
import type { Compiler } from './compiler.ts';
import { type Condition, type Inspection, unknownBecause } from './inspection.ts';

const NO_CLIENT = reason('client-address-not-given');
const FALLBACK = reason('forwarded-address-invalid');
const HEADER_ABSENT = reason('forwarded-header-absent');

/** "If the header contains more than 10 IP addresses, WAF inspects the last 10." */
const MAX_FORWARDED = 10;

/** Statements about where a request comes from. A text does not say it; the caller may. */
export function ipSetReference(statement: Shape, compiler: Compiler, pointer: string): Condition {
  const config = statement['IPSetForwardedIPConfig'];
  noteForwarded(config, compiler);
  const arn = textOf(statement['ARN']);
  if (arn === undefined) return unknownBecause(notUnderstood('ARN'));
  const set = shapeOf(compiler.context.ipSets.get(arn));
  if (set === undefined) {
    compiler.notes.push({ code: 'not-seen', pointer, name: arn });
    return unknownBecause(reason('ip-set-not-seen', { arn }));
  }
  const blocks = textsOf(set['Addresses']);
  const isIn = blocks === undefined ? undefined : addressTest(blocks);
  if (isIn === undefined) return unknownBecause(notUnderstood('Addresses'));
  const found = reason('ip-set', { arn });
  if (config !== undefined) return forwardedCondition(shapeOf(config) ?? {}, isIn, found);
  const isEmpty = blocks?.length === 0;
  return (inspection) => {
    if (isEmpty) return NO;
    const { clientIp } = inspection.text.request;
    const address = clientIp === undefined ? undefined : parseAddress(clientIp);
    if (address === undefined) return inspection.because(UNKNOWN, NO_CLIENT);
    return isIn(address) ? inspection.because(YES, found) : NO;
  };
}

function forwardedCondition(config: Shape, isIn: (address: Address) => boolean, found: Reason): Condition {
  const position = oneOf(['FIRST', 'LAST', 'ANY'], config['Position']);
  if (position === undefined) return unknownBecause(notUnderstood('IPSetForwardedIPConfig/Position'));
  return overForwarded(config, 'IPSetForwardedIPConfig', (inspection, values, fallback) => {
    const picked =
      position === 'FIRST' ? values.slice(0, 1) : position === 'LAST' ? values.slice(-1) : values.slice(-MAX_FORWARDED);
    const addresses = picked.map(parseAddress);
    const valid = addresses.filter((address) => address !== undefined);
    if (valid.some(isIn)) return inspection.because(YES, found);
    if (valid.length === addresses.length) return NO;
    // Some of several are invalid: whether the fallback then counts is not documented, unless it changes nothing.
    return valid.length > 0 && fallback === YES
      ? inspection.because(UNKNOWN, FALLBACK)
      : inspection.because(fallback, FALLBACK);
  });
}

/** A rule that reads a forwarded address is not applied to requests without the header, wherever in it that stands. */
function noteForwarded(config: unknown, compiler: Compiler): void {
  if (config !== undefined) compiler.forwarded.push(textOf(shapeOf(config)?.['HeaderName'])?.toLowerCase());
}

/** Reads the addresses of a header; without the header AWS does not apply the rule at all. */
function overForwarded(
  config: Shape,
  member: string,
  judge: (inspection: Inspection, values: readonly string[], fallback: Truth) => Truth,
): Condition {
  const header = textOf(config['HeaderName'])?.toLowerCase();
  if (header === undefined) return unknownBecause(notUnderstood(`${member}/HeaderName`));
  const behavior = oneOf(['MATCH', 'NO_MATCH'], config['FallbackBehavior']);
  const fallback = behavior === undefined ? UNKNOWN : behavior === 'MATCH' ? YES : NO;
  return (inspection) => {
    const values = inspection.text.headerValues(header);
    if (values.length === 0) return inspection.because(NO, HEADER_ABSENT);
    const addresses = values.flatMap((value) => value.split(',')).map((one) => one.trim());
    return judge(inspection, addresses, fallback);
  };
}

const NO_COUNTRY = reason('country-not-given');
const NO_ASN = reason('asn-not-given');
const FORWARDED_ORIGIN = reason('origin-of-forwarded-address-not-known');

const GEO = 'awswaf:clientip:geo:';
const FORWARDED_GEO = 'awswaf:forwardedip:geo:';
const ASN = 'awswaf:clientip:asn:';
const FORWARDED_ASN = 'awswaf:forwardedip:asn:';

/**
 * Labels every request that it inspects, whether it matches or not. Inside another statement it is not documented
 * whether it is asked at all.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_GeoMatchStatement.html (read 2026-11-26)
 */
export function geoMatch(statement: Shape, compiler: Compiler, isTop: boolean): Condition {
  const countries = textsOf(statement['CountryCodes']);
  const config = statement['ForwardedIPConfig'];
  noteForwarded(config, compiler);
  if (!isTop || countries === undefined || config !== undefined) compiler.blurs.push(GEO, FORWARDED_GEO);
  if (countries === undefined) return unknownBecause(notUnderstood('CountryCodes'));
  if (config !== undefined) return forwardedOrigin(config);
  const wanted = new Map(countries.map((country) => [country, reason('country', { country })]));
  return (inspection) => {
    const { country } = inspection.text.request;
    if (isTop) {
      inspection.labels.blur(country === undefined ? GEO : `${GEO}region:`);
      if (country !== undefined) inspection.labels.add(`${GEO}country:${country}`, YES);
    }
    if (country === undefined) return inspection.because(UNKNOWN, NO_COUNTRY);
    const found = wanted.get(country);
    return found === undefined ? NO : inspection.because(YES, found);
  };
}

export function asnMatch(statement: Shape, compiler: Compiler): Condition {
  const config = statement['ForwardedIPConfig'];
  noteForwarded(config, compiler);
  compiler.blurs.push(ASN, FORWARDED_ASN);
  const list = listOf(statement['AsnList']);
  const numbers = list?.map(numberOf).filter((asn) => asn !== undefined);
  if (numbers === undefined || numbers.length !== list?.length) return unknownBecause(notUnderstood('AsnList'));
  if (config !== undefined) return forwardedOrigin(config);
  const wanted = new Map(numbers.map((asn) => [asn, reason('asn', { asn })]));
  return (inspection) => {
    const { asn } = inspection.text.request;
    if (asn === undefined) return inspection.because(UNKNOWN, NO_ASN);
    const found = wanted.get(asn);
    return found === undefined ? NO : inspection.because(YES, found);
  };
}

/** Which country or network a forwarded address belongs to is not known here; only the first one counts. */
function forwardedOrigin(config: unknown): Condition {
  return overForwarded(shapeOf(config) ?? {}, 'ForwardedIPConfig', (inspection, [first = ''], fallback) =>
    parseAddress(first) === undefined
      ? inspection.because(fallback, FALLBACK)
      : inspection.because(UNKNOWN, FORWARDED_ORIGIN),
  );
}
