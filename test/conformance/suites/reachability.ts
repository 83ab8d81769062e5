import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyEdits,
  type Edit,
  type Endpoint,
  type Network,
  type Question,
  reach,
  type ReachAnswer,
  readNetwork,
} from '#analysis/exposure/network';
import { openStore } from '#platform/store';
import type { Case, Suite } from '../suite.ts';
import { missingNames, namesOf } from './batfish/path-names.ts';
import { imported } from './batfish/snapshot.ts';

interface Statement {
  readonly id: string;
  readonly snapshot: string;
  readonly from: string;
  readonly srcIp: string | null;
  readonly to: string;
  readonly protocol: string;
  readonly dstPort: number | null;
  readonly expected: string;
  readonly path: readonly string[];
}

/** Explanation codes that say what Batfish's word says. */
const AGREEING: Readonly<Record<string, readonly string[]>> = {
  'security-group': ['ENI_SG_RULES_MISMATCH', 'SG_HAS_NO_RULES', 'SG_REFERENCES_NOT_PRESERVED'],
  'igw-no-public-ip-association': ['IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS'],
  'no-route': ['NO_ROUTE_TO_DESTINATION'],
  'private-ip-not-routable': ['NOT_PUBLIC_ADDRESS'],
  'nat-protocol': ['NAT_PROTOCOL', 'PROTOCOL_RESTRICTION'],
  'no-such-eni': ['NO_SUCH_ADDRESS'],
  'no-tgw-attachment-in-az': ['TGW_ROUTE_AZ_RESTRICTION'],
  'no-tgw-route': ['TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT'],
};

/** `any` of Batfish is IP protocol 0: no rule about a protocol fits it. */
const PROTOCOLS: Readonly<Record<string, number>> = { tcp: 6, any: 0, '107 (A/N)': 107 };

/** Statements of Batfish's tests about its AWS networks: from where to where something gets, and what stops it. */
export const suite: Suite = {
  id: 'reachability',
  title: "Reachability in Batfish's AWS networks: what gets through, what stops the rest, on which path",
  data: 'batfish-aws',
  async *run(folder) {
    const file = join(folder, 'cases.json');
    if (!existsSync(file)) return;
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Statement[] };
    const store = await openStore('sqlite::memory:');
    const networks = new Map<string, Network>();
    try {
      for (const statement of cases) {
        const path = join(folder, statement.snapshot);
        const known = networks.get(path) ?? withDefaultAcls(await readNetwork((await imported(store, path)).snapshot));
        networks.set(path, known);
        yield judge(known, statement);
      }
    } finally {
      await store.close();
    }
  },
};

/**
 * Two accounts lack the file of ACLs. Batfish takes its absence for no ACL; Yagura says of such a network that it does not
 * know, and what it did not see. What Batfish assumes is stated here: the ACL that AWS makes with every VPC.
 */
function withDefaultAcls(network: Network): Network {
  const bare = [...network.subnets.values()].filter(({ id }) => network.aclOfSubnet(id) === undefined);
  const edits = [...Map.groupBy(bare, ({ vpcId }) => vpcId)].map(([VpcId, subnets]): Edit => {
    const NetworkAclId = `acl-of-${VpcId}`;
    return {
      op: 'put',
      kind: 'AWS::EC2::NetworkAcl',
      accountId: subnets[0]?.accountId ?? '',
      region: subnets[0]?.region ?? '',
      id: NetworkAclId,
      configuration: {
        NetworkAclId,
        VpcId,
        IsDefault: true,
        Associations: subnets.map(({ id }) => ({ NetworkAclId, SubnetId: id })),
        Entries: [true, false].map((Egress) => ({
          Egress,
          RuleNumber: 100,
          Protocol: '-1',
          RuleAction: 'allow',
          CidrBlock: '0.0.0.0/0',
        })),
      },
    };
  });
  return edits.length === 0 ? network : applyEdits(network, edits);
}

function judge(network: Network, statement: Statement): Case {
  const { id, expected } = statement;
  const answer = reach(network, questionOf(statement));
  const [, blocked, why = ''] = /^(blocked):([\w-]+)/.exec(expected) ?? [];
  const wrong =
    blocked === undefined ? notReachable(network, statement, answer) : notBlocked(network, statement, answer, why);
  return {
    id,
    group: blocked ?? 'reachable',
    matched: wrong === undefined,
    ...(wrong === undefined ? {} : { detail: wrong }),
  };
}

function questionOf({ from, srcIp, to, protocol, dstPort }: Statement): Question {
  const number = PROTOCOLS[protocol] ?? 0;
  return {
    from: endpointOf(from),
    to: endpointOf(to),
    protocols: { from: number, to: number },
    ...(dstPort === null ? {} : { ports: { from: dstPort, to: dstPort } }),
    ...(srcIp === null || from === 'internet' ? {} : { sourceAddress: srcIp }),
  };
}

function endpointOf(words: string): Endpoint {
  if (words === 'internet') return { kind: 'internet' };
  if (words.startsWith('on-prem')) return { kind: 'on-premises', via: words.split(' ').at(-1) ?? '' };
  if (words.startsWith('subnet-')) return { kind: 'subnet', id: words };
  return /^\d/.test(words) ? { kind: 'cidr', cidr: `${words}/32` } : { kind: 'resource', id: words };
}

/** What is wrong with an answer that should be `reachable`. */
function notReachable(network: Network, { path }: Statement, answer: ReachAnswer): string | undefined {
  if (answer.outcome !== 'reachable') return `reachable wanted, ${summaryOf(answer)}`;
  const missing = answer.paths.map(({ hops }) => missingNames(network, namesOf(path), hops));
  return missing.some((names) => names.length === 0) ? undefined : `no path with ${missing[0]?.join(', ')}`;
}

/** What is wrong with an answer that should be `blocked` for a reason. */
function notBlocked(network: Network, { path }: Statement, answer: ReachAnswer, why: string): string | undefined {
  if (answer.outcome !== 'blocked') return `blocked wanted, ${summaryOf(answer)}`;
  const agreeing = answer.refusals.filter(({ code }) => AGREEING[why]?.includes(code));
  if (agreeing.length === 0) return `${why} wanted, ${summaryOf(answer)}`;
  const missing = agreeing.map(({ hops, element }) => missingNames(network, namesOf(path), [...hops, { element }]));
  return missing.some((names) => names.length === 0) ? undefined : `no path with ${missing[0]?.join(', ')}`;
}

function summaryOf({ outcome, refusals, unseen }: ReachAnswer): string {
  const codes = refusals.map(({ code, element }) => `${code} at ${element.id}`);
  return [outcome, ...codes, ...unseen.map(({ what }) => `unseen ${what}`)].join(', ');
}
