import type { FileOwner, HostReport, LoadedModules, SeenHost, SoftwarePackage } from '#estate/model';
import { instant } from '#kernel';
import { describe, expect, test } from 'vitest';
import { loadedOf } from './loaded-of.ts';

const AT = instant('2026-11-26T00:00:00Z');
const EMPTY: HostReport = {
  format: 1,
  observedAt: AT,
  identity: { hostname: 'web-1' },
  processes: [],
  listeners: [],
  connections: [],
  mapped: [],
  archives: [],
  runtimes: [],
  programs: [],
  classes: [],
  hardening: [],
  missed: [],
};

function host(report: Partial<HostReport>): SeenHost {
  const times = { firstSeenAt: AT, lastSeenAt: AT, clockAhead: 0 };
  return {
    entity: 'yagura:host:1',
    name: 'web-1',
    accountId: '',
    region: '',
    ...times,
    report: { ...EMPTY, ...report },
  };
}

function software(type: SoftwarePackage['type'], name: string, version: string, more?: Partial<SoftwarePackage>) {
  const one: SoftwarePackage = { type, name, version, standing: 'installed', locations: [{ path: 'x' }], ...more };
  return one;
}

const MISSED = [{ what: 'mapped-code', why: 'denied', howMany: 1 }];
const SSL = software('deb', 'libssl3', '3.0.1-1', { architecture: 'amd64' });
const OWNER: FileOwner = { type: 'deb', name: 'libssl3', version: '3.0.1-1', architecture: 'amd64' };
const mapped = (owner?: FileOwner) => [
  {
    path: '/usr/lib/libssl.so.3',
    device: '1:1',
    inode: '5',
    state: 'present',
    pids: [7],
    ...(owner && { owner }),
  } as const,
];
const idle = (...owners: readonly FileOwner[]) => ({ since: AT, looks: 3, idle: owners });

const KERNEL = { kernel: '6.1.0-21-amd64' };
const AMAZON = { kernel: '6.1.102-108.177.amzn2023.x86_64' };
const X86 = { architecture: 'x86_64' };

const LODASH = software('npm', 'lodash', '4.17.20', { locations: [{ path: 'app/node_modules/lodash/package.json' }] });
const node = (pid: number, root = '/app/node_modules') =>
  ({ pid, kind: 'node', packageRoots: [root], extensions: [] }) as const;
const told = (pid: number, complete: boolean, ...names: readonly string[]): LoadedModules => ({
  pid,
  runtime: 'node',
  packages: names.map((name) => ({ type: 'npm', name, version: '4.17.20' })),
  complete,
});
const program = (path?: string) => ({
  pid: 9,
  parentPid: 1,
  startTicks: 1,
  name: 'x',
  ...(path === undefined ? {} : { executable: { path, isDeleted: false } }),
});

const MARK = 'org/apache/logging/log4j/core/lookup/JndiLookup.class';
const LOG4J = software('maven', 'log4j-core', '2.14.1', {
  namespace: 'org.apache.logging.log4j',
  locations: [{ path: 'app/log4j-core-2.14.1.jar' }],
  marks: [MARK],
});
const NESTED = { ...LOG4J, locations: [{ path: 'app/fat.jar', within: ['BOOT-INF/lib/log4j-core-2.14.1.jar'] }] };
const jvm = (pid: number) => ({ pid, kind: 'jvm', packageRoots: [], extensions: [] }) as const;
const lookup = (pid: number, state: 'loaded' | 'not-loaded' | 'unknown') => ({
  pid,
  name: 'org.apache.logging.log4j.core.lookup.JndiLookup',
  state,
});
const jar = (path: string) => [{ path, isDeleted: false, pids: [7] }];

describe('a package on one machine', () => {
  test.each<readonly [string, SoftwarePackage, Partial<HostReport>, string]>([
    ['code of the version in memory', SSL, { mapped: mapped(OWNER) }, 'loaded mapped'],
    [
      'code of the version in memory, though not all was seen',
      SSL,
      { mapped: mapped(OWNER), missed: MISSED },
      'loaded mapped',
    ],
    [
      'code of another architecture',
      SSL,
      { mapped: mapped({ ...OWNER, architecture: 'i386' }), libraries: idle() },
      'unknown not-told',
    ],
    [
      'code that a container brought',
      SSL,
      { mapped: mapped({ ...OWNER, isOfContainer: true }), libraries: idle(OWNER) },
      'not-loaded library-idle',
    ],
    [
      'old code of it in memory',
      SSL,
      { mapped: mapped({ type: 'deb', name: 'libssl3' }), libraries: idle() },
      'unknown other-version',
    ],
    ['another version in memory', SSL, { mapped: mapped({ ...OWNER, version: '3.0.0-9' }) }, 'unknown other-version'],
    ['an idle library', SSL, { libraries: idle(OWNER) }, 'not-loaded library-idle'],
    ['an idle library of another version', SSL, { libraries: idle({ ...OWNER, version: '1' }) }, 'unknown not-told'],
    ['no code in memory, and not all seen', SSL, { mapped: mapped() }, 'unknown not-all-seen'],
    ['a package of scripts', software('deb', 'perl-modules', '5'), { libraries: idle(OWNER) }, 'unknown not-told'],
    [
      'the kernel that runs, in Debian',
      software('deb', 'linux-image-6.1.0-21-amd64', '6.1.90-1'),
      KERNEL,
      'loaded kernel-runs',
    ],
    [
      'a kernel that does not run',
      software('deb', 'linux-image-6.1.0-18-amd64', '6.1.76-1'),
      KERNEL,
      'not-loaded other-kernel-runs',
    ],
    [
      'modules of the kernel that runs',
      software('deb', 'linux-modules-6.1.0-21-amd64', '1'),
      KERNEL,
      'unknown not-told',
    ],
    [
      'what asks for the newest kernel',
      software('deb', 'linux-image-amd64', '6.1.90-1'),
      KERNEL,
      'unknown not-all-seen',
    ],
    ['symbols of a kernel', software('deb', 'linux-image-6.1.0-18-amd64-dbg', '1'), KERNEL, 'unknown not-all-seen'],
    [
      'the kernel that runs, in Amazon Linux',
      software('rpm', 'kernel', '6.1.102-108.177.amzn2023', X86),
      AMAZON,
      'loaded kernel-runs',
    ],
    [
      'an older one there',
      software('rpm', 'kernel', '6.1.97-104.177.amzn2023', X86),
      AMAZON,
      'not-loaded other-kernel-runs',
    ],
    [
      'headers of a kernel',
      software('rpm', 'kernel-headers', '6.1.97-104.177.amzn2023', X86),
      AMAZON,
      'unknown not-all-seen',
    ],
    [
      'the kernel that runs, in Alpine',
      software('apk', 'linux-lts', '6.6.30-r0'),
      { kernel: '6.6.30-0-lts' },
      'loaded kernel-runs',
    ],
    [
      'built into a running program',
      software('golang', 'golang.org/x/net', 'v0.1.0'),
      {
        programs: [
          { path: '/bin/x', pids: [7], packages: [{ type: 'golang', name: 'golang.org/x/net', version: 'v0.1.0' }] },
        ],
      },
      'loaded built-in',
    ],
    ['built into none', software('golang', 'golang.org/x/net', 'v0.1.0'), {}, 'unknown not-told'],
    [
      'a module that a process names',
      LODASH,
      { runtimes: [node(7)], modules: [told(7, false, 'lodash')] },
      'loaded module-loaded',
    ],
    [
      'a module that nobody names, all told',
      LODASH,
      { runtimes: [node(7), node(8, '/other/node_modules')], modules: [told(7, true), told(8, true, 'express')] },
      'not-loaded module-absent',
    ],
    [
      'one process without the preload',
      LODASH,
      { runtimes: [node(7), node(8)], modules: [told(7, true), told(8, false)] },
      'unknown not-all-seen',
    ],
    [
      'a process that was not asked',
      LODASH,
      { runtimes: [node(7), node(8)], modules: [told(7, true)] },
      'unknown not-all-seen',
    ],
    [
      'no process of its folder',
      LODASH,
      { runtimes: [node(7, '/other/node_modules')], modules: [told(7, true)] },
      'unknown not-all-seen',
    ],
    ['no process of the runtime', LODASH, {}, 'unknown not-all-seen'],
    [
      'all told, but not all processes seen',
      LODASH,
      { runtimes: [node(7)], modules: [told(7, true)], missed: [{ what: 'executable', why: 'denied', howMany: 1 }] },
      'unknown not-all-seen',
    ],
    [
      'all told, but another runtime there',
      LODASH,
      { runtimes: [node(7)], modules: [told(7, true)], processes: [program('/usr/bin/bun')] },
      'unknown not-all-seen',
    ],
    [
      'all told, but a program without a file',
      LODASH,
      { runtimes: [node(7)], modules: [told(7, true)], processes: [program()] },
      'unknown not-all-seen',
    ],
    [
      'a distribution by another spelling',
      software('pypi', 'Ruamel.YAML', '0.17'),
      {
        modules: [
          {
            pid: 7,
            runtime: 'python',
            complete: false,
            packages: [{ type: 'pypi', name: 'ruamel-yaml', version: '0.17' }],
          },
        ],
      },
      'loaded module-loaded',
    ],
    ['a class of it loaded', LOG4J, { runtimes: [jvm(7)], classes: [lookup(7, 'loaded')] }, 'loaded class-loaded'],
    [
      'a class of it loaded, from an archive in an archive',
      NESTED,
      { runtimes: [jvm(7)], classes: [lookup(7, 'loaded')] },
      'loaded class-loaded',
    ],
    [
      'the class absent, the archive closed',
      LOG4J,
      { runtimes: [jvm(7)], classes: [lookup(7, 'not-loaded')] },
      'not-loaded class-absent',
    ],
    [
      'the class absent, the archive open',
      LOG4J,
      { runtimes: [jvm(7)], classes: [lookup(7, 'not-loaded')], archives: jar('/app/log4j-core-2.14.1.jar') },
      'unknown opened',
    ],
    [
      'the class absent, the outer archive open',
      NESTED,
      { runtimes: [jvm(7)], classes: [lookup(7, 'not-loaded')], archives: jar('/app/fat.jar') },
      'unknown opened',
    ],
    [
      'the class absent, no archive of its own',
      NESTED,
      { runtimes: [jvm(7)], classes: [lookup(7, 'not-loaded')] },
      'unknown not-all-seen',
    ],
    [
      'one machine that did not answer',
      LOG4J,
      { runtimes: [jvm(7), jvm(8)], classes: [lookup(7, 'not-loaded'), lookup(8, 'unknown')] },
      'unknown not-all-seen',
    ],
    [
      'no class that was asked for',
      { ...LOG4J, marks: [] },
      { runtimes: [jvm(7)], classes: [lookup(7, 'not-loaded')] },
      'unknown not-all-seen',
    ],
    [
      'open files denied',
      LOG4J,
      {
        runtimes: [jvm(7)],
        classes: [lookup(7, 'not-loaded')],
        missed: [{ what: 'open-files', why: 'denied', howMany: 1 }],
      },
      'unknown not-all-seen',
    ],
    ['a kind that leaves no trace', software('gem', 'rack', '2.0.0'), {}, 'unknown not-told'],
  ])('%s', (_, one, report, expected) => {
    const { value, reason, evidence } = loadedOf([host(report)], one);
    expect(`${value} ${reason}`).toBe(expected);
    if (value !== 'unknown') expect(evidence.length).toBeGreaterThan(0);
  });
});

describe('a package on several machines', () => {
  const loaded = host({ mapped: mapped(OWNER) });
  const unused = host({ libraries: idle(OWNER) });
  const blind = host({});

  test.each([
    ['no machine', [], 'unknown'],
    ['loaded on one', [unused, blind, loaded], 'loaded'],
    ['loaded on none of all', [unused, unused], 'not-loaded'],
    ['not known of one', [unused, blind], 'unknown'],
  ])('%s', (_, hosts, value) => {
    expect(loadedOf(hosts, SSL).value).toBe(value);
  });
});
