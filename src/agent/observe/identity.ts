import { hash } from 'node:crypto';
import type { HostIdentity } from '#estate/model';
import type { Host, HostFiles } from '#platform/host';
import { bounded } from './text.ts';

const SMALL = 64 * 1024;
const INSTANCE_ID = /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
const REGION = /^[a-z]{2}(?:-[a-z]+){1,3}-\d$/;

/** Files in which the id of an EC2 instance stands, surest first; the second is written by cloud-init. */
const INSTANCE_FILES = ['/sys/devices/virtual/dmi/id/board_asset_tag', '/var/lib/cloud/data/instance-id'];
/** What cloud-init wrote down for everybody to read: https://cloudinit.readthedocs.io/en/latest/explanation/instancedata.html (read 2026-11-26). */
const INSTANCE_DATA = '/run/cloud-init/instance-data.json';

/** Which machine this is, from its own files: the metadata service is not asked. */
export function lookAtIdentity(host: Host): HostIdentity {
  const { files } = host;
  const line = (path: string) => firstLine(files.text(path, SMALL).value);
  const kernel = (name: string) => firstLine(host.kernel(`sys/kernel/${name}`, SMALL).value);
  const machineId = line('/etc/machine-id');
  const source = INSTANCE_FILES.find((path) => INSTANCE_ID.test(line(path) ?? ''));
  const instanceId = source === undefined ? undefined : line(source);
  const boot = kernel('random/boot_id');
  return {
    hostname: kernel('hostname') ?? line('/etc/hostname') ?? '',
    ...(machineId === undefined ? {} : { machine: hash('sha256', `yagura host ${machineId}`, 'hex') }),
    ...(boot === undefined ? {} : { boot }),
    ...(source === undefined || instanceId === undefined ? {} : { instanceId, instanceSource: source }),
    ...cloudFacts(files),
  };
}

export function lookAtKernel(host: Host): string | undefined {
  return firstLine(host.kernel('sys/kernel/osrelease', SMALL).value);
}

function cloudFacts(files: HostFiles): Pick<HostIdentity, 'region' | 'accountId'> {
  const text = files.text(INSTANCE_DATA, 4 * 1024 * 1024).value;
  const data = text === undefined ? undefined : parsed(text);
  const region = memberOf(data, ['v1', 'region']);
  const document = ['ds', 'dynamic', 'instance_identity', 'document'];
  const accountId =
    memberOf(data, [...document, 'accountId']) ??
    memberOf(data, ['ds', 'dynamic', 'instance-identity', 'document', 'accountId']);
  return {
    ...(region !== undefined && REGION.test(region) ? { region } : {}),
    ...(accountId !== undefined && /^\d{12}$/.test(accountId) ? { accountId } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, path: readonly string[]): string | undefined {
  let current = value;
  for (const name of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined;
    current = Reflect.get(current, name);
  }
  return typeof current === 'string' ? current : undefined;
}

function firstLine(text: string | undefined): string | undefined {
  const line = text?.split('\n', 1)[0]?.trim();
  return line === undefined || line === '' ? undefined : bounded(line, 200);
}
