import { describe, expect, test } from 'vitest';
import { classList } from './class-list.ts';

const WANTED = 'org.example.Some';

function read(text: string, pieceBytes = 7) {
  const list = classList([WANTED]);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) list.push(bytes.subarray(at, at + pieceBytes));
  return list.end();
}

const WHOLE =
  '0\njava.lang.Object/null\n|--java.util.Map/null (intf)\n|  |--A$$Lambda$1/0x00007fbf38000a08/0x00007fbfb810a840\n';

describe('the list of classes', () => {
  test('is whole when it begins with the root and every line is understood', () => {
    expect(read(WHOLE)).toMatchObject({ code: 0, isWhole: true });
  });

  test.each([
    ['without the root', '0\n|--java.util.Map/null\n'],
    ['cut within a line', WHOLE.slice(0, -5)],
    ['cut to nothing', ''],
    ['with a line that is not understood', `${WHOLE}|--org.example.So\n`],
    ['of another command', '1\njava.lang.IllegalArgumentException: Unknown diagnostic command\n'],
  ])('is not whole %s', (_, text) => {
    expect(read(text).isWhole).toBe(false);
  });

  test.each([
    ['itself', `${WHOLE}|--org.example.Some/0x00007f1\n`, [WANTED]],
    ['an interface', `${WHOLE}|--org.example.Some/null (intf)\n`, [WANTED]],
    ['deep below', `${WHOLE}|  |  |--org.example.Some/null\n`, [WANTED]],
    ['moved into another package', `${WHOLE}|--shaded.org.example.Some/null\n`, ['shaded.org.example.Some']],
    ['not by a longer name', `${WHOLE}|--xorg.example.Some/null\n|--org.example.SomeOther/null\n`, undefined],
  ])('finds a class %s', (_, text, names) => {
    expect(read(text).found.get(WANTED)).toEqual(names);
  });
});
