import { describe, expect, test } from 'vitest';
import { runChild } from './child.ts';

const node = process.execPath;

describe('tools/shared/child', () => {
  test('gives code and both streams', async () => {
    const code = "console.log('out'); console.error('err'); process.exitCode = 3;";
    const result = await runChild(node, ['-e', code]);
    expect(result.code).toBe(3);
    expect(result.stdout).toBe('out\n');
    expect(result.output).toContain('err');
  });

  test('has no standard input', async () => {
    const { stdout } = await runChild(node, ['-e', "process.stdin.on('end', () => console.log('end')).resume();"]);
    expect(stdout).toBe('end\n');
  });

  test('a program that does not exist is a result', async () => {
    const { code, output } = await runChild('no-such-program-here', []);
    expect(code).toBe(127);
    expect(output).toContain('could not be started');
  });

  test('after its time a child ends with all it started', async () => {
    const grandchild = "setInterval(() => {}, 1000); console.log('grandchild runs');";
    const code = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' }); setInterval(() => {}, 1000);`;
    // The grandchild holds the output open, so an answer means that it ended too.
    const { code: exit, output } = await runChild(node, ['-e', code], { timeoutMs: 1_500 });
    expect(exit).toBe(124);
    expect(output).toContain('grandchild runs');
    expect(output).toContain('stopped after 1.5 s');
  });
});
