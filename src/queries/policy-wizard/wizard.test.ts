import { describe, expect, test } from 'vitest';
import { instant } from '#kernel';
import { readPolicyText } from '../policy/read.ts';
import { completeAnswers } from './check-answers.ts';
import type { WizardFacts } from './facts.ts';
import { guessKind } from './kinds.ts';
import { proposePolicy } from './propose.ts';
import { wizardQuestions } from './questions.ts';

const AT = instant('2026-11-26T00:00:00Z');
const FACTS: WizardFacts = {
  active: 100,
  units: [
    { path: 'Workloads/Production', accounts: 9, kind: 'production' },
    { path: 'Sandbox', accounts: 4, kind: 'sandbox' },
  ],
  tagKeys: [
    { key: 'Team', percent: 80 },
    { key: 'Project', percent: 95 },
    { key: 'owner', percent: 2 },
  ],
  noisyRules: [{ rule: 'root-mfa', severity: 'low', findings: 40 }],
};

describe('the kind of a unit', () => {
  test.each([
    ['Workloads/Production', [], 'production'],
    ['Workloads/Non-Production', [], 'development'],
    ['本番環境', [], 'production'],
    ['検証', [], 'development'],
    ['Sandbox/Team-A', [], 'sandbox'],
    ['Infra', ['prod', 'prod'], 'production'],
    ['Infra', ['prod', 'dev'], 'other'],
  ] as const)('%s with tags %j is %s', (path, tags, kind) => {
    expect(guessKind(path, tags)).toBe(kind);
  });
});

describe('the proposal', () => {
  const questions = wizardQuestions(FACTS, AT);
  const propose = (answers = {}, present?: string) =>
    proposePolicy(present, [], completeAnswers(questions, answers), 'en');

  test('is a policy without mistakes, whatever is recommended', () => {
    const answers = { standards: ['aws-fsbp'], 'production-standards': ['aws-fsbp', 'cis-aws-5.0.0'] };
    const { policy, problems } = readPolicyText({ path: 'p', text: propose(answers) }, AT);
    expect(readPolicyText({ path: 'p', text: propose() }, AT)).toMatchObject({
      problems: [],
      policy: { standards: [] },
    });
    expect(problems).toEqual([]);
    expect(policy).toMatchObject({
      version: 2,
      ownerTags: ['Team'],
      severity: [
        { when: { ous: ['Workloads/Production'], exposed: true }, by: 1 },
        { when: { ous: ['Sandbox'] }, by: -1 },
      ],
      standards: [{ standard: 'aws-fsbp' }, { standard: 'cis-aws-5.0.0', ous: ['Workloads/Production'] }],
    });
  });

  test('keeps what stands in the file, comments included, and replaces what it wrote itself', () => {
    const present = '# ours\nthresholds:\n  keyMaxAgeDays: 60 # board\ndefaultOwner: infra\n';
    const text = propose({ accept: ['root-mfa'], 'default-owner': 'infra' }, present);
    expect(text).toContain('# ours\nthresholds:\n  keyMaxAgeDays: 60 # board');
    expect(text).toContain('id: wizard-root-mfa');
    expect(text.match(/defaultOwner/g)).toHaveLength(1);
    expect(readPolicyText({ path: 'p', text }, AT).problems).toEqual([]);
  });

  test.each([
    [{ nope: 'x' }, 'there is no question'],
    [{ deadlines: 'soon' }, 'is no answer to'],
    [{ accept: 'root-mfa' }, 'wrong form'],
    [{ 'severity-sandbox': 'yes' }, 'wrong form'],
    [{ 'owner-tags': ['Nothing'] }, 'is no answer to'],
  ])('refuses %j', (answers, message) => {
    expect(() => completeAnswers(questions, answers as never)).toThrow(message);
  });
});
