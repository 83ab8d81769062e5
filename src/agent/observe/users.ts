import { bounded } from './text.ts';

/** Names by user id out of `/etc/passwd`; the first line of an id counts, as it does for the system. */
export function parseUsers(passwd: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const line of passwd.split('\n')) {
    const [name = '', , id = ''] = line.split(':');
    if (name !== '' && /^\d{1,10}$/.test(id) && !names.has(Number(id))) names.set(Number(id), bounded(name, 64));
  }
  return names;
}
