import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { observeHost } from '#agent';
import type { HostReport } from '#estate/model';
import { systemClock } from '#platform/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFatJar, hasJava, startJar } from '../support/java-process.ts';

const JNDI_LOOKUP = 'org.apache.logging.log4j.core.lookup.JndiLookup';

describe.skipIf(!hasJava())('classes of running Java programs (needs a JDK)', () => {
  let folder = '';
  let children: readonly ChildProcess[] = [];
  let report: HostReport;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yagura-java-'));
    const jar = buildFatJar(folder);
    children = await Promise.all([
      startJar(jar, '', ['use']),
      startJar(jar, '-XX:-UsePerfData', []),
      startJar(jar, '-XX:+DisableAttachMechanism', ['use']),
      startJar(jar, '-Xrs', ['use']),
    ]);
    report = await observeHost({ clock: systemClock, jvmClasses: { wanted: [JNDI_LOOKUP, 'java.lang.String'] } });
  });
  afterAll(async () => {
    await Promise.all(
      children.map((child) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        child.once('close', () => resolve());
        child.kill('SIGKILL');
        return promise;
      }),
    );
    rmSync(folder, { recursive: true, force: true });
  });

  const classOf = (child: number, name = JNDI_LOOKUP) =>
    report.classes.find((one) => one.pid === children[child]?.pid && one.name === name);

  it('a class of a nested jar that was taken is loaded', () => {
    expect(classOf(0)).toMatchObject({ state: 'loaded' });
  });

  it('a class that lies in the nested jar and was not taken is not loaded', () => {
    expect(classOf(1)).toMatchObject({ state: 'not-loaded' });
    expect(classOf(1, 'java.lang.String')).toMatchObject({ state: 'loaded' });
  });

  it('a machine that takes no questions is unknown, with the reason', () => {
    expect(classOf(2)).toMatchObject({ state: 'unknown', reason: 'attach-disabled' });
  });

  it('a machine that the signal would end is not woken', () => {
    expect(classOf(3)).toMatchObject({ state: 'unknown', reason: 'no-signal-handler' });
    expect(children[3]?.exitCode).toBeNull();
    expect(children[3]?.signalCode).toBeNull();
  });

  it('no attach file is left', () => {
    const left = [...readdirSync('/tmp'), ...readdirSync('.')].filter((name) => name.startsWith('.attach_pid'));
    expect(left.filter((name) => children.some(({ pid }) => name === `.attach_pid${pid}`))).toEqual([]);
  });

  it('the runtime tells its version and the jar it was started with', () => {
    const runtime = report.runtimes.find(({ pid }) => pid === children[0]?.pid);
    expect(runtime).toMatchObject({ kind: 'jvm', main: join(folder, 'fat.jar') });
    expect(runtime?.version).toMatch(/^\d+/);
    expect(report.archives.find(({ path }) => path.endsWith('fat.jar'))?.pids).toContain(children[0]?.pid);
  });
});
