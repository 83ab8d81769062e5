import { describe, expect, test } from 'vitest';
import { camelCase, chooseFamily, chooseId } from './names.ts';

const collector = chooseFamily('collector');

describe('tools/new/names', () => {
  test.each([
    [undefined, 'no family of leaves is named'],
    ['colector', 'there is no family `colector`'],
    ['__proto__', 'there is no family `__proto__`'],
  ])('family %j is refused', (name, message) => {
    expect(() => chooseFamily(name)).toThrow(message);
  });

  test.each([undefined, '', 'S3Thing', 's3_thing', '-a', 'a-', 'a--b', '../a', 'a/b', '1a', 'a'.repeat(41)])(
    'name %j is refused',
    (name) => {
      expect(() => chooseId(collector, name, [])).toThrow('is no name for a collector');
    },
  );

  test('a taken name is refused', () => {
    expect(() => chooseId(collector, 's3-buckets', ['s3-buckets'])).toThrow('`s3-buckets` already');
    expect(chooseId(collector, 's3-bucket', ['s3-buckets'])).toBe('s3-bucket');
  });

  test.each([
    ['s3-thing', 's3Thing'],
    ['a', 'a'],
    ['key-2-old', 'key2Old'],
  ])('%s is exported as %s', (id, name) => {
    expect(camelCase(id)).toBe(name);
  });
});
