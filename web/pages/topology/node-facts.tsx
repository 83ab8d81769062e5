import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Topology, TopologyNode } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useTypeName } from '../../parts/exposure/element-name.ts';
import { activeFindingsHref } from '../../parts/findings-href.ts';
import { GoButton, GoLink } from '../../parts/go-link.tsx';
import { Age } from '../../parts/moment.tsx';
import { hostHref } from '../../parts/runtime/host-href.ts';
import { labelOf } from './groups.ts';
import { InternetProofs } from './internet-proofs.tsx';
import { useNodeNames } from './use-node-names.ts';
import { onlyHref, type TopologyChoice } from './use-topology-choice.ts';

interface NodeFactsProps {
  /** One node, or several that do the same. */
  readonly members: readonly TopologyNode[];
  readonly topology: Topology;
  readonly choice: TopologyChoice;
}

/** Machines and neighbours told of one node. */
const MOST_NAMED = 12;

/** What is drawn at one place: what it is, where it runs, who reaches it, and whom it talks with. */
export function NodeFacts({ members, topology, choice }: NodeFactsProps) {
  const { text } = useWords();
  const { nameOf } = useNodeNames();
  const items = useFacts(members);
  const ids = new Set(members.map(({ id }) => id));
  const [node] = members;
  if (node === undefined) return null;
  return (
    <SpaceBetween size="m">
      <Header
        variant="h3"
        actions={
          <Button
            variant="icon"
            iconName="close"
            ariaLabel={text('topology.close')}
            onClick={() => choice.look(undefined)}
          />
        }
      >
        <span className="prose">{members.length === 1 ? nameOf(node) : labelOf(node)}</span>
      </Header>
      <KeyValuePairs columns={1} items={items} />
      <Neighbours
        title={text('topology.calledBy')}
        ids={topology.edges.filter(({ to }) => ids.has(to)).map(({ from }) => from)}
        topology={topology}
        choice={choice}
      />
      <Neighbours
        title={text('topology.calls')}
        ids={topology.edges.filter(({ from }) => ids.has(from)).map(({ to }) => to)}
        topology={topology}
        choice={choice}
      />
      {node.kind !== 'internet' && members.length === 1 && (
        <GoButton href={onlyHref(node)}>{text('topology.only')}</GoButton>
      )}
    </SpaceBetween>
  );
}

function useFacts(members: readonly TopologyNode[]): KeyValuePairsProps.Item[] {
  const { text } = useWords();
  const { kindOf } = useNodeNames();
  const typeName = useTypeName();
  const [node] = members;
  if (node === undefined) return [];
  const { accountId = '', resource, resourceType, region, criticality, lastSeenAt } = node;
  const runsOn = [...new Set(members.flatMap((member) => member.runsOn))];
  const isMachine = resource !== undefined && runsOn.includes(resource);
  const items: readonly (KeyValuePairsProps.Item | undefined)[] = [
    {
      label: text('topology.kind'),
      value: members.length === 1 ? kindOf(node) : text('topology.times', { kind: kindOf(node), n: members.length }),
    },
    node.internet.length > 0
      ? { label: text('topology.internet'), value: <InternetProofs proofs={node.internet} /> }
      : undefined,
    accountId === ''
      ? undefined
      : {
          label: text('topology.account'),
          value: <GoLink href={`/accounts/${accountId}`}>{node.accountName || accountId}</GoLink>,
        },
    region === undefined || region === '' ? undefined : { label: text('column.region'), value: region },
    resourceType === undefined ? undefined : { label: text('topology.type'), value: typeName(resourceType) },
    resource === undefined || isMachine
      ? undefined
      : {
          label: text('column.resource'),
          value: (
            <GoLink href={activeFindingsHref('resource', resource)}>
              <span className="code">{resource}</span>
            </GoLink>
          ),
        },
    runsOn.length === 0 ? undefined : { label: text('topology.runsOn'), value: <Machines ids={runsOn} /> },
    criticality === undefined ? undefined : { label: text('topology.criticality'), value: criticality },
    node.isTraced ? { label: text('topology.traced'), value: text('yes.true') } : undefined,
    lastSeenAt === undefined ? undefined : { label: text('topology.lastSeen'), value: <Age at={lastSeenAt} /> },
  ];
  return items.filter((item) => item !== undefined);
}

function Machines({ ids }: { ids: readonly string[] }) {
  const { text } = useWords();
  return (
    <ul className="plain-list">
      {ids.slice(0, MOST_NAMED).map((id) => (
        <li key={id}>
          <GoLink href={hostHref(id)}>
            <span className="code">{id.split('/').at(-1)}</span>
          </GoLink>
        </li>
      ))}
      {ids.length > MOST_NAMED && <li>{text('topology.more', { n: ids.length - MOST_NAMED })}</li>}
    </ul>
  );
}

interface NeighboursProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly topology: Topology;
  readonly choice: TopologyChoice;
}

function Neighbours({ title, ids, topology, choice }: NeighboursProps) {
  const { text } = useWords();
  const { nameOf } = useNodeNames();
  const near = new Set(ids);
  const nodes = topology.nodes.filter(({ id }) => near.has(id));
  if (nodes.length === 0) return null;
  return (
    <div>
      <Header variant="h3" counter={`(${nodes.length})`}>
        {title}
      </Header>
      <ul className="plain-list">
        {nodes.slice(0, MOST_NAMED).map((node) => (
          <li key={node.id}>
            <Button variant="inline-link" onClick={() => choice.look(node.id)}>
              {nameOf(node)}
            </Button>
          </li>
        ))}
        {nodes.length > MOST_NAMED && <li>{text('topology.more', { n: nodes.length - MOST_NAMED })}</li>}
      </ul>
    </div>
  );
}
