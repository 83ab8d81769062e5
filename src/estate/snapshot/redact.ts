import type { Kind } from '../model/index.ts';

const REDACTED = '[redacted]';

/**
 * Takes out secrets that an AWS answer carries and no analysis needs, before the item is stored.
 * DescribeVpnConnections answers the tunnels' pre-shared keys in clear, twice:
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnConnection.html (read 2026-11-23)
 */
export function redact<C>(kind: Kind, configuration: C): C {
  return kind === 'AWS::EC2::VPNConnection' ? (withoutKeys(configuration) as C) : configuration;
}

function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (typeof value === 'string') return withoutKeyElements(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      /^presharedkey$/i.test(name) && member !== null ? REDACTED : withoutKeys(member),
    ]),
  );
}

/** `CustomerGatewayConfiguration` is XML as text. An element that does not close hides all the rest. */
function withoutKeyElements(text: string): string {
  return text.replaceAll(/<pre_shared_key>.*?(<\/pre_shared_key>|$)/gs, `<pre_shared_key>${REDACTED}</pre_shared_key>`);
}
