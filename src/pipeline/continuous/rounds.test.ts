import { expect, it } from 'vitest';
import { createRounds } from './rounds.ts';

const MINUTE = 60_000;

it('every account is judged once an hour, some every five minutes', () => {
  const accounts = Array.from({ length: 30 }, (_, number) => String(100 + number));
  const rounds = createRounds();
  const judged: string[] = [];
  for (let minute = 0; minute <= 50; minute += 1) {
    const due = rounds.due(accounts, minute * MINUTE);
    rounds.done(due, minute * MINUTE);
    judged.push(...due);
  }
  expect(judged).toEqual(accounts);
  expect(rounds.due(accounts, 60 * MINUTE)).toEqual(accounts.slice(0, 3));
});

it('nothing is due before an estate was seen, nor at once', () => {
  const rounds = createRounds();
  expect(rounds.due([], 0)).toEqual([]);
  expect(rounds.due(['1'], MINUTE)).toEqual([]);
});
