import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { HopRole } from '#api/contract';

const ICONS: Readonly<Record<HopRole, IconProps.Name>> = {
  source: 'send',
  destination: 'location-pin',
  internet: 'globe',
  gateway: 'unlocked',
  'route-table': 'map',
  'network-acl': 'filter',
  'security-group': 'security',
  interface: 'anchor-link',
  subnet: 'view-horizontal',
  vpc: 'folder',
  attachment: 'share',
  firewall: 'bug',
  balancer: 'treeview-expand',
  listener: 'microphone',
  'target-group': 'group',
  distribution: 'upload-download',
  api: 'script',
  function: 'command-prompt',
  policy: 'key',
  endpoint: 'lock-private',
};

export function HopIcon({ role }: { role: HopRole }) {
  return <Icon name={ICONS[role]} />;
}
