import { expect, it } from 'vitest';
import { differingPointers } from './differing-pointers.ts';

it.each([
  [{ a: 1 }, { a: 1 }, []],
  [{ a: 1 }, { a: 2 }, ['/a']],
  [{ a: { b: [1, 2] } }, { a: { b: [1, 3, 4] } }, ['/a/b/1', '/a/b/2']],
  [{ 'x/y~z': 1 }, {}, ['/x~1y~0z']],
  [{ a: null }, { a: {} }, ['/a']],
  [{ a: [] }, { a: {} }, ['/a']],
  [1, 2, ['']],
])('%j against %j differs at %j', (a, b, pointers) => {
  expect(differingPointers(a, b, 50)).toEqual(pointers);
});

it('stops at the limit', () => {
  const wide = (value: number) => Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`k${index}`, value]));
  expect(differingPointers(wide(1), wide(2), 50)).toHaveLength(50);
});
