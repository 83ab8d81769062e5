import type { Span } from '../items/posture/scene.ts';
import { holds } from '../items/posture/scene.ts';
import type { FoundType } from './packages.ts';

/** What a function was packed with for some time. */
interface Packed extends Span {
  readonly account: string;
  readonly name: string;
  readonly type: FoundType;
  readonly packages: readonly string[];
}

const PACKED: readonly Packed[] = [
  {
    account: 'shop-production',
    name: 'shop-checkout',
    type: 'npm',
    packages: ['body-parser 1.20.2', 'express 4.19.2', 'lodash 4.17.21', 'qs 6.11.0'],
  },
  {
    account: 'shop-staging',
    name: 'shop-checkout',
    type: 'npm',
    packages: ['body-parser 1.20.3', 'express 4.21.2', 'lodash 4.17.21', 'qs 6.13.0'],
  },
  {
    account: 'data-platform',
    name: 'lake-loader',
    type: 'pypi',
    packages: ['boto3 1.34.11', 'pillow 9.5.0', 'requests 2.28.2', 'urllib3 1.26.15'],
  },
  // Built again five days ago.
  {
    account: 'logistics-acquired',
    name: 'edi-parser',
    type: 'npm',
    until: 5,
    packages: ['lodash 4.17.20', 'qs 6.10.1', 'xml2js 0.6.2'],
  },
  {
    account: 'logistics-acquired',
    name: 'edi-parser',
    type: 'npm',
    since: 5,
    packages: ['lodash 4.17.21', 'qs 6.13.0', 'xml2js 0.6.2'],
  },
  {
    account: 'sandbox-engineers',
    name: 'talk-demo',
    type: 'npm',
    packages: ['cross-spawn 7.0.3', 'next 15.2.0', 'react 19.0.0', 'react-server-dom-webpack 19.0.0'],
  },
];

/** Accounts whose functions are all read; of the others only those above. */
const READ_WHOLLY: ReadonlySet<string> = new Set(['shop-production', 'shop-staging', 'security-audit']);

const USUAL: Readonly<Record<'nodejs' | 'python', Pick<Packed, 'type' | 'packages'>>> = {
  nodejs: { type: 'npm', packages: ['@aws-sdk/client-s3 3.700.0', 'pino 9.5.0'] },
  python: { type: 'pypi', packages: ['boto3 1.35.80', 'urllib3 2.2.3'] },
};

/** What a function was packed with; nothing when nobody read it. */
export function packedIn(
  account: string,
  name: string,
  runtime: string,
  back: number,
): Pick<Packed, 'type' | 'packages'> | undefined {
  const own = PACKED.find((row) => row.account === account && row.name === name && holds(row, { back }));
  if (own !== undefined) return own;
  return READ_WHOLLY.has(account) ? USUAL[runtime.startsWith('python') ? 'python' : 'nodejs'] : undefined;
}
