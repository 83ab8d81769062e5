import type { Span } from '../items/posture/scene.ts';
import { NEW_MACHINE, OLD_MACHINE } from '../software/packages.ts';
import type { SampleHost } from './contract.ts';
import { HARDENED, NEGLECTED } from './hardening.ts';

const SYSTEM = [
  { pid: 1, parentPid: 0, startTicks: 1, name: 'systemd', executable: '/usr/lib/systemd/systemd' },
  { pid: 590, parentPid: 1, startTicks: 912, name: 'sshd', executable: '/usr/sbin/sshd', unit: 'sshd.service' },
] as const;

const LIBC = { path: '/usr/lib64/libc.so.6', inode: '4301', state: 'present', package: 'glibc' } as const;

/** Machines with an agent, by their number in their account. */
export const HOSTS: readonly (SampleHost & Pick<Span, 'until'>)[] = [
  {
    // The update of OpenSSL came on Tuesday; nobody has restarted nginx.
    account: 'shop-production',
    number: 1,
    machine: [...OLD_MACHINE.filter((line) => !line.startsWith('openssl')), 'openssl-libs 1:3.0.7-28.el9_4'],
    own: [
      {
        type: 'npm',
        path: 'srv/shop/node_modules/{}/package.json',
        packages: ['next 15.1.6', 'react 19.0.0', 'react-server-dom-webpack 19.0.0', 'pino 9.5.0'],
      },
    ],
    processes: [
      ...SYSTEM,
      {
        pid: 611,
        parentPid: 1,
        startTicks: 1_101,
        name: 'nginx',
        executable: '/usr/sbin/nginx',
        unit: 'nginx.service',
        user: 'root',
      },
      {
        pid: 702,
        parentPid: 1,
        startTicks: 1_380,
        name: 'node',
        executable: '/usr/bin/node',
        unit: 'shop-web.service',
        user: 'shop',
      },
    ],
    listeners: [
      { address: '0.0.0.0', port: 8443, pids: [611] },
      { address: '127.0.0.1', port: 3000, pids: [702] },
      { address: '0.0.0.0', port: 22, pids: [590] },
    ],
    connections: [
      { direction: 'in', port: 8443, remote: '10.22.16.11', count: 41, pids: [611] },
      { direction: 'out', port: 8443, remote: { account: 'shop-production', number: 3 }, count: 6, pids: [702] },
    ],
    mapped: [
      { ...LIBC, pids: [1, 590, 611, 702] },
      { path: '/usr/lib64/libssl.so.3', inode: '5177', state: 'replaced', package: 'openssl-libs', pids: [611] },
      { path: '/usr/lib64/libcrypto.so.3', inode: '5178', state: 'replaced', package: 'openssl-libs', pids: [611] },
    ],
    runtime: { pid: 702, kind: 'node', version: '20.18.1', main: '/srv/shop/server.js' },
    modules: ['next 15.1.6', 'react 19.0.0', 'react-server-dom-webpack 19.0.0', 'pino 9.5.0'],
    hardening: HARDENED,
  },
  {
    account: 'shop-production',
    number: 3,
    machine: OLD_MACHINE,
    own: [
      {
        type: 'maven',
        path: 'opt/orders/lib/{}.jar',
        packages: [
          'org.apache.logging.log4j:log4j-core 2.14.1',
          'org.springframework:spring-beans 5.3.39',
          'org.yaml:snakeyaml 1.33',
        ],
      },
    ],
    processes: [
      ...SYSTEM,
      {
        pid: 811,
        parentPid: 1,
        startTicks: 1_702,
        name: 'java',
        executable: '/usr/lib/jvm/java-17/bin/java',
        unit: 'orders.service',
        user: 'orders',
      },
    ],
    listeners: [
      { address: '0.0.0.0', port: 8443, pids: [811] },
      { address: '0.0.0.0', port: 22, pids: [590] },
    ],
    connections: [
      { direction: 'in', port: 8443, remote: { account: 'shop-production', number: 1 }, count: 6, pids: [811] },
      { direction: 'out', port: 6432, remote: '10.22.7.41', count: 10, pids: [811] },
    ],
    mapped: [{ ...LIBC, pids: [1, 590, 811] }],
    archives: [{ path: '/opt/orders/lib/log4j-core.jar', pids: [811] }],
    runtime: { pid: 811, kind: 'jvm', version: '17.0.9', main: 'com.hinoki.orders.Main' },
    jndiLookup: 'loaded',
    hardening: NEGLECTED,
  },
  {
    account: 'data-platform',
    number: 1,
    machine: OLD_MACHINE,
    own: [
      {
        type: 'maven',
        path: 'opt/metabase/plugins/{}.jar',
        packages: ['org.apache.logging.log4j:log4j-core 2.14.1', 'org.apache.commons:commons-text 1.9'],
      },
    ],
    processes: [
      ...SYSTEM,
      {
        pid: 640,
        parentPid: 1,
        startTicks: 1_205,
        name: 'java',
        executable: '/usr/lib/jvm/java-21/bin/java',
        unit: 'metabase.service',
        user: 'metabase',
      },
    ],
    listeners: [
      { address: '0.0.0.0', port: 8443, pids: [640] },
      { address: '127.0.0.1', port: 22, pids: [590] },
    ],
    connections: [
      { direction: 'in', port: 8443, remote: '10.25.16.11', count: 3, pids: [640] },
      {
        direction: 'out',
        port: 5432,
        remote: { account: 'data-platform', number: 2 },
        count: 8,
        pids: [640],
        database: 'postgresql',
      },
    ],
    mapped: [{ ...LIBC, pids: [1, 590, 640] }],
    runtime: { pid: 640, kind: 'jvm', version: '21.0.5', main: 'metabase.core' },
    jndiLookup: 'not-loaded',
    hardening: HARDENED,
  },
  {
    // Nothing in the network leads to it, and yet somebody of the internet reads its metrics: through a tunnel of its own.
    account: 'shop-production',
    number: 7,
    machine: OLD_MACHINE,
    own: [],
    processes: [
      ...SYSTEM,
      {
        pid: 655,
        parentPid: 1,
        startTicks: 1_233,
        name: 'node_exporter',
        executable: '/usr/local/bin/node_exporter',
        unit: 'node_exporter.service',
        user: 'metrics',
      },
    ],
    listeners: [
      { address: '0.0.0.0', port: 9100, pids: [655] },
      { address: '0.0.0.0', port: 22, pids: [590] },
    ],
    connections: [{ direction: 'in', port: 9100, remote: '192.88.99.31', count: 2, pids: [655] }],
    mapped: [{ ...LIBC, pids: [1, 590] }],
    hardening: HARDENED,
  },
  {
    // Its agent has said nothing for a week.
    account: 'shared-services',
    number: 5,
    until: 6,
    machine: NEW_MACHINE,
    own: [{ type: 'golang', path: 'usr/local/bin/runner', packages: ['golang.org/x/net v0.19.0'] }],
    processes: [
      ...SYSTEM,
      {
        pid: 733,
        parentPid: 1,
        startTicks: 1_411,
        name: 'runner',
        executable: '/usr/local/bin/runner',
        unit: 'runner.service',
        user: 'runner',
      },
    ],
    listeners: [{ address: '0.0.0.0', port: 22, pids: [590] }],
    connections: [],
    mapped: [
      { ...LIBC, pids: [1, 590] },
      { path: '/usr/local/bin/runner', inode: '9120', state: 'replaced', pids: [733] },
    ],
    hardening: NEGLECTED,
  },
];
