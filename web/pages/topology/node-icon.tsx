import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { TopologyNodeKind } from '#api/contract';

const ICONS = {
  service: 'share',
  program: 'command-prompt',
  host: 'multiscreen',
  database: 'view-horizontal',
  queue: 'envelope',
  resource: 'folder',
  external: 'external',
  address: 'location-pin',
  internet: 'globe',
} as const satisfies Readonly<Record<TopologyNodeKind, IconProps.Name>>;

/** In the order in which they are told. */
export const NODE_KINDS = Object.keys(ICONS) as readonly (keyof typeof ICONS)[];

export function NodeIcon({ kind }: { kind: TopologyNodeKind }) {
  return <Icon name={ICONS[kind]} />;
}
