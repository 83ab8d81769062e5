import type { HardeningId } from '#estate/model';
import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged } from '../judgement.ts';

interface RunningRow {
  readonly id: HardeningId;
  /** Names of processes, cut to 15 bytes as the kernel does. One of them is enough. */
  readonly names: readonly string[];
}

const RUNNING: readonly RunningRow[] = [
  {
    id: 'audit-runs',
    names: ['auditd'],
  },
  {
    id: 'time-kept',
    names: ['chronyd', 'systemd-timesyn', 'ntpd', 'openntpd'],
  },
];

/** Services that carry passwords or commands in the clear. */
const PLAIN_PORTS: ReadonlyMap<number, string> = new Map([
  [21, 'ftp'],
  [23, 'telnet'],
  [512, 'exec'],
  [513, 'login'],
  [514, 'shell'],
]);

export const SERVICE_CHECKS: readonly HardeningCheck[] = [
  ...RUNNING.map(({ id, names }) => ({
    id,
    judge: (facts: HardeningFacts) => judgeRunning(facts, names),
  })),
  {
    id: 'no-plain-services',
    judge: judgePorts,
  },
];

function judgeRunning({ processes, sawAllProcesses }: HardeningFacts, names: readonly string[]): Judgement {
  const running = processes.find(({ name, container }) => container === undefined && names.includes(name));
  if (running !== undefined) {
    return judged('pass', 'runs', { name: running.name }, [{ path: `/proc/${running.pid}`, value: running.name }]);
  }
  const outcome = sawAllProcesses ? 'fail' : 'unknown';
  return judged(outcome, sawAllProcesses ? 'does-not-run' : 'not-all-seen', { names: names.join(', ') });
}

function judgePorts({ listeners, sawAllSockets }: HardeningFacts): Judgement {
  const open = listeners.filter(({ protocol, port }) => protocol === 'tcp' && PLAIN_PORTS.has(port));
  if (open.length > 0) {
    const ports = [...new Set(open.map(({ port }) => `${port} (${PLAIN_PORTS.get(port) ?? ''})`))];
    const evidence = open
      .slice(0, 10)
      .map(({ address, port }) => ({ path: '/proc/net/tcp', value: `${address} ${port}` }));
    return judged('fail', 'open-port', { ports: ports.join(', ') }, evidence);
  }
  return sawAllSockets
    ? judged('pass', 'no-such-port', {}, [{ path: '/proc/net/tcp' }])
    : judged('unknown', 'not-all-seen', {});
}
