import { describe, expect, test } from 'vitest';
import { judge } from '../../tools/lint/judge.ts';
import { projectOf } from '../../tools/lint/project.ts';
import { RULES } from '../../tools/lint/rules/index.ts';
import { todo } from '../../tools/lint/rules/todo.ts';

describe('house rules', () => {
  test('have ids and a mend of their own', () => {
    expect(RULES.length).toBeGreaterThan(0);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(RULES.filter(({ mend }) => mend.length < 10)).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s fails when it has looked at nothing',
    async (_, rule) => {
      const table = '## Who may import what\n| `kernel` | nothing |\n';
      const files = rule.id === 'arch/boundaries' ? { 'ARCHITECTURE.md': table } : { LICENSE: '' };
      const { ok, lines } = await judge(projectOf(files), rule);
      expect(ok).toBe(false);
      expect(lines.join('\n')).toContain('it proves nothing');
    },
  );

  test('a violation is told with its place and its mend', async () => {
    const { ok, lines } = await judge(projectOf({ 'src/a.ts': `\n// ${['TO', 'DO'].join('')}: later\n` }), todo);
    expect(ok).toBe(false);
    expect(lines.join('\n')).toMatch(/src\/a\.ts:2 .*\n.*mend: /);
  });

  test('a clean project passes', async () => {
    expect(await judge(projectOf({ 'src/a.ts': 'export const a = 1;\n' }), todo)).toMatchObject({ ok: true });
  });
});
