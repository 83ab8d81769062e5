import type { Localized, Severity, Source } from '#kernel';
import type { HardeningCheck, HardeningFacts, Judgement } from '../contract.ts';
import { judged } from '../judgement.ts';

const AUDIT: Source = { url: 'https://man7.org/linux/man-pages/man8/auditd.8.html', read: '2026-11-26' };
const TIME: Source = {
  url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/set-time.html',
  read: '2026-11-26',
};
const PORTS: Source = {
  url: 'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml',
  read: '2026-11-26',
};

interface RunningRow {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  readonly mend: Localized;
  readonly source: Source;
  /** Names of processes, cut to 15 bytes as the kernel does. One of them is enough. */
  readonly names: readonly string[];
}

const RUNNING: readonly RunningRow[] = [
  {
    id: 'audit-runs',
    severity: 'medium',
    title: { en: 'A record of security events', ja: 'セキュリティイベントの監査記録' },
    mend: {
      en: 'Install audit (`auditd`) and run `systemctl enable --now auditd`.',
      ja: 'audit（`auditd`）をインストールし、`systemctl enable --now auditd` を実行してください。',
    },
    source: AUDIT,
    names: ['auditd'],
  },
  {
    id: 'time-kept',
    severity: 'low',
    title: { en: 'A clock that is kept right', ja: '時刻の同期' },
    mend: {
      en: 'Run `systemctl enable --now chronyd` (or chrony) with the time server of Amazon, 169.254.169.123.',
      ja: '`systemctl enable --now chronyd`（または chrony）を実行し、Amazon の時刻サーバー 169.254.169.123 を使ってください。',
    },
    source: TIME,
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
  ...RUNNING.map(({ id, severity, title, mend, source, names }) => ({
    id,
    severity,
    title,
    mend,
    sources: [source],
    judge: (facts: HardeningFacts) => judgeRunning(facts, names),
  })),
  {
    id: 'no-plain-services',
    severity: 'high',
    title: { en: 'Services that send passwords in the clear', ja: 'パスワードを平文で送るサービス' },
    mend: {
      en: 'Stop the service and use SSH or SFTP instead.',
      ja: 'サービスを停止し、SSH または SFTP を使ってください。',
    },
    sources: [PORTS],
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
