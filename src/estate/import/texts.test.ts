import { expect, it } from 'vitest';
import { IMPORT_TEXTS, note, sayNote } from './texts.ts';

it.each(Object.entries(IMPORT_TEXTS))('%s has the same places in both languages', (_, { en, ja }) => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
  expect(places(ja)).toEqual(places(en));
  expect(ja).toMatch(/[ぁ-んァ-ヶ]/);
});

it('says a note with its parameters', () => {
  expect(sayNote(note('too-large', { limit: 128 }), 'en')).toBe('larger than 128 MiB');
  expect(sayNote(note('too-large', { limit: 128 }), 'ja')).toBe('128 MiB を超えています');
});
