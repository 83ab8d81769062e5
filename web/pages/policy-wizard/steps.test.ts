import { describe, expect, it } from 'vitest';
import { questionsByStep } from './steps.ts';

const ask = (...ids: string[]) => questionsByStep(ids.map((id) => ({ id })));

describe('the steps of the wizard', () => {
  it('take every question once, in the order of the steps', () => {
    const steps = ask('accept', 'new-question', 'ou:Sandbox', 'accept-until', 'deadlines', 'standards', 'escalate-to');
    expect(steps.map(({ id, questions }) => [id, questions.map((question) => question.id)])).toEqual([
      ['units', ['ou:Sandbox']],
      ['standards', ['standards']],
      ['deadlines', ['deadlines', 'escalate-to']],
      ['accept', ['accept', 'accept-until']],
      ['more', ['new-question']],
    ]);
  });

  it('are left out without questions', () => {
    expect(ask('default-owner').map(({ id }) => id)).toEqual(['owners']);
  });
});
