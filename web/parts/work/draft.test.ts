import { describe, expect, it } from 'vitest';
import { changeOf, type Draft } from './draft.ts';

const NOW = Date.parse('2026-11-26T00:00:00Z');
const draft = (change: Partial<Draft>): Draft => ({ kind: 'comment', to: '', days: 7, note: '', ...change });

describe('the change a draft asks for', () => {
  it.each<[string, Partial<Draft>, unknown]>([
    ['a stage', { kind: 'stage', to: 'waiting' }, { kind: 'stage', to: 'waiting' }],
    [
      'a stage with a note',
      { kind: 'stage', to: 'triaged', note: ' why ' },
      { kind: 'stage', to: 'triaged', note: 'why' },
    ],
    ['no known stage', { kind: 'stage', to: 'done' }, undefined],
    [
      'a hand-over with its note',
      { kind: 'hand-over', to: 'sre', note: 'rotate' },
      { kind: 'hand-over', to: 'sre', note: 'rotate' },
    ],
    ['a hand-over without a note', { kind: 'hand-over', to: 'sre' }, undefined],
    ['nobody as the assignee', { kind: 'assign', to: ' ' }, { kind: 'assign', to: '' }],
    ['silence of a week', { kind: 'snooze' }, { kind: 'snooze', until: '2026-12-03T00:00:00.000Z' }],
    ['the end of a silence', { kind: 'snooze', days: 0 }, { kind: 'snooze', until: null }],
    ['a comment', { note: 'seen' }, { kind: 'comment', note: 'seen' }],
    ['an empty comment', { note: ' \n' }, undefined],
  ])('is right for %s', (_, change, expected) => {
    expect(changeOf(draft(change), NOW)).toEqual(expected);
  });
});
