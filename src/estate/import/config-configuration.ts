import { isMembers, type Members, upperFirst } from './members.ts';
import { parseJson } from './parse-json.ts';

/** Members whose names are data, not names of the API: they keep their letters. */
const FREE_MAPS = new Set(['variables', 'advancedOptions', 'endpoints', 'labels', 'policyDocument', 'document']);

/**
 * A configuration of AWS Config as the SDK would have answered it. Config writes members of the API with a small first
 * letter (`dBInstanceArn`, `vpcId`; newer types as the API does) and gives null for absent ones. The exceptions are
 * the free maps above and a security group's `ipRanges`: a list of texts, where the SDK's `IpRanges` is what Config
 * calls `ipv4Ranges`. Types: https://github.com/awslabs/aws-config-resource-schema (read 2026-11-23).
 */
export function asSdkConfiguration(configuration: unknown): Members {
  const value = parsedText(configuration);
  return isMembers(value) ? (capitalised(value) as Members) : {};
}

function capitalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalised);
  if (!isMembers(value)) return value;
  const { ipRanges, ipv4Ranges, ...rest } = value;
  const members = Object.entries(rest)
    .filter(([, member]) => member !== null)
    .map(([name, member]) => [upperFirst(name), FREE_MAPS.has(name) ? member : capitalised(member)]);
  const ranges = Array.isArray(ipv4Ranges) ? ipv4Ranges : ipRanges;
  if (Array.isArray(ranges)) members.push(['IpRanges', ranges.map(asRange)]);
  return Object.fromEntries(members);
}

function asRange(range: unknown): unknown {
  return typeof range === 'string' ? { CidrIp: range } : capitalised(range);
}

/** JSON that was put into a text, as the value it stands for; any other value as it is. */
export function parsedText(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{"]/.test(value)) return value;
  const parsed = parseJson(value);
  return 'value' in parsed ? parsed.value : value;
}
