/**
 * The network an address belongs to, coarse enough that one provider's neighbouring addresses are one place:
 * the /16 of an IPv4 address, the /32 of an IPv6 address, `private` for addresses that come through a VPC endpoint.
 * Undefined for calls made by an AWS service: `sourceIPAddress` is then a service name or `AWS Internal`.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html (read 2026-11-23)
 */
export function networkOf(sourceIp: string, userAgent: string): string | undefined {
  if (userAgent === 'AWS Internal' || userAgent.endsWith('.amazonaws.com')) return undefined;
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(sourceIp);
  if (four !== null) return networkOfFour(Number(four[1]), Number(four[2]));
  return /^[\da-f:]+$/i.test(sourceIp) && sourceIp.includes(':') ? networkOfSix(sourceIp.toLowerCase()) : undefined;
}

/** RFC 1918 and shared address space (RFC 6598): the same network seen from inside. */
function networkOfFour(first: number, second: number): string | undefined {
  if (first > 255 || second > 255) return undefined;
  const isPrivate =
    first === 10 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 100 && second >= 64 && second <= 127);
  return isPrivate ? 'private' : `${first}.${second}.0.0/16`;
}

function networkOfSix(address: string): string | undefined {
  if (/^f[cd]/.test(address)) return 'private';
  const [head = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  if (groups.length > 8 || groups.some((group) => group.length > 4)) return undefined;
  const [first = '0', second = '0'] = groups;
  return `${Number.parseInt(first, 16).toString(16)}:${Number.parseInt(second, 16).toString(16)}::/32`;
}

/** The tool behind a user agent, without its version: `aws-cli/2.27.50 md/…` is `aws-cli`. At most 40 characters. */
export function agentFamily(userAgent: string): string {
  const product = userAgent.replace(/^\[|\]$/g, '').split(/[\s/]/, 1)[0] ?? '';
  return product.toLowerCase().slice(0, 40) || 'unknown';
}
