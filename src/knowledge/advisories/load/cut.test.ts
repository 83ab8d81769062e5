import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutElements } from './cut-elements.ts';
import { cutMembers } from './cut-members.ts';

async function* inChunks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function all(pieces: AsyncIterable<{ name: string; text: string } | { code: string }>): Promise<string[]> {
  const found: string[] = [];
  for await (const piece of pieces) found.push('code' in piece ? piece.code : `${piece.name}=${piece.text.trim()}`);
  return found;
}

describe('the members of a JSON object', () => {
  it('are those that parsing it whole gives, however the text is cut', async () => {
    const objects = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 });
    await fc.assert(
      fc.asyncProperty(
        objects,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 2),
        async (object, size, indent) => {
          const found: [string, unknown][] = [];
          for await (const piece of cutMembers(inChunks(JSON.stringify(object, null, indent), size), 10_000)) {
            found.push('code' in piece ? [piece.code, 'a problem'] : [piece.name, JSON.parse(piece.text)]);
          }
          expect(found).toEqual(Object.entries(JSON.parse(JSON.stringify(object))));
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['{"a":1,"b":[1,{"c":"}"}]} trailing', ['a=1', 'b=[1,{"c":"}"}]']],
    ['{"a":1,"b":[1', ['a=1', 'cut-off']],
    ['{1:2,"b":3,4}', ['not-json', 'b=3', 'not-json']],
    ['{"long":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx","b":3}', ['too-large', 'b=3']],
    ['', ['cut-off']],
    ['{}', []],
  ])('of %j are %j', async (text, expected) => {
    expect(await all(cutMembers(inChunks(text, 3), 20))).toEqual(expected);
  });
});

describe('the elements of XML text', () => {
  it.each([1, 2, 7, 1000])('are those of the name, in pieces of %i bytes', async (size) => {
    const text = '<?xml?><updates><update a="1"><id>1</id></update>\n<updated/><update><id>é</id></update></updates>';
    expect(await all(cutElements(inChunks(text, size), 'update', 1000))).toEqual([
      'update=<update a="1"><id>1</id></update>',
      'update=<update><id>é</id></update>',
    ]);
  });

  it.each([
    ['<updates><update>1</update><update>2', ['update=<update>1</update>', 'cut-off']],
    [`<updates><update>${'x'.repeat(99)}</update><update>2</update>`, ['too-large', 'update=<update>2</update>']],
    ['<!DOCTYPE x [<!ENTITY a "b">]><update>1</update>', ['declares-entities']],
    ['<html>moved</html>', ['no-elements']],
  ])('of %j are %j', async (text, expected) => {
    expect(await all(cutElements(inChunks(text, 5), 'update', 40))).toEqual(expected);
  });
});
