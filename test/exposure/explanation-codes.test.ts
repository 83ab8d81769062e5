import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES_NOT_GIVEN, reach, readNetwork, REASONS } from '#analysis/exposure/network';
import { readerOf } from './estate.ts';
import { EXPLANATION_CASES } from './explanation-cases.ts';
import { tinyNetwork } from './tiny-network.ts';

/** Words of AWS's answers, and of the rules it keeps, that look like codes. */
const VALUES_OF_AWS = new Set([
  'API_GATEWAY',
  'API_MAPPING_ONLY',
  'AWS_IAM',
  'TLS_PASSTHROUGH',
  'APPLICATION_LOAD_BALANCER',
  'AWS_PROXY',
  'DUAL_STACK',
  'VPC_LINK',
  'DROP_TO_ALERT',
  'STRICT_ORDER',
  'HOME_NET',
  'EXTERNAL_NET',
]);

const SOURCES = new URL('../../src/analysis/exposure/network/', import.meta.url).pathname;

describe('explanation codes', () => {
  it.each(EXPLANATION_CASES.map((one, index) => [`${one.code} ${index}`, one] as const))(
    '%s',
    async (_, { code, at, change, question }) => {
      const answer = reach(await readNetwork(readerOf(tinyNetwork(change))), question);
      expect(answer.unseen).toEqual([]);
      expect(answer.outcome).toBe('blocked');
      const found = answer.refusals.map((refusal) => ({ code: refusal.code, at: refusal.element.id }));
      expect(found).toContainEqual(at === undefined ? expect.objectContaining({ code }) : { code, at });
    },
  );

  it('have a sentence each, all that the engine can give', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('reason'),
    );
    const words = files.flatMap((path) =>
      [...readFileSync(join(SOURCES, path), 'utf8').matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)].map(
        ([, word = '']) => word,
      ),
    );
    expect(words.length).toBeGreaterThan(0);
    expect([...new Set(words)].filter((word) => REASONS[word] === undefined && !VALUES_OF_AWS.has(word))).toEqual([]);
  });

  it('are each shown by a case here or by a test of the doors, or it is said why not', () => {
    const doors = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /^doors\/.*\.test\.ts$/.test(path),
    );
    const texts = doors.map((path) => readFileSync(join(SOURCES, path), 'utf8')).join();
    const cases = new Set(EXPLANATION_CASES.map(({ code }) => code));
    const unshown = Object.keys(REASONS).filter((code) => !cases.has(code) && !texts.includes(`'${code}'`));
    // That nothing is said without a way or a reason cannot be shown: it is there for what nobody thought of.
    const silent = ['NO_PATH'];
    expect(unshown.toSorted()).toEqual([...Object.keys(CODES_NOT_GIVEN), ...silent].toSorted());
  });
});
