import { array, assert, double, integer, jsonValue, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonSplitter, type Piece, type SplitOptions } from './json-splitter.ts';

const LISTS: SplitOptions = { arrays: new Set(['', 'Findings', 'findings', 'items']) };

/** What the splitter makes of a text given in chunks of a size. */
function split(text: string, size = 7, options = LISTS): Piece[] {
  const bytes = Buffer.from(text);
  const splitter = createJsonSplitter(options);
  const pieces: Piece[] = [];
  for (let start = 0; start < bytes.length; start += size)
    pieces.push(...splitter.push(bytes.subarray(start, start + size)));
  return [...pieces, ...splitter.end()];
}

const told = (pieces: readonly Piece[]) => pieces.map((one) => ('bytes' in one ? one.bytes.toString() : one.problem));

describe('the splitter of JSON', () => {
  it.each([
    ['an array', '[{"a":1},{"b":[2]}]', ['{"a":1}', '{"b":[2]}']],
    [
      'an object with a list',
      '{"x":{"Findings":[1]},"Findings":[{"a":1}, {"b":2}],"NextToken":"t"}',
      ['{"a":1}', '{"b":2}'],
    ],
    ['a list after much else', `{"y":[[[[{"z":"]"}]]]],"findings":[ {"a":"}"} ]}`, ['{"a":"}"}']],
    ['one record', ' {"a":{"findings":[{"b":1}]}} ', ['{"a":{"findings":[{"b":1}]}}']],
    ['one value a line', '{"a":1}\n{"b":2}\r\n\n{"c":3}', ['{"a":1}', '{"b":2}', '{"c":3}']],
    ['several documents', '{\n "a": 1\n}\n{\n "b": 2\n}', ['{\n "a": 1\n}', '{\n "b": 2\n}']],
    ['answers one after the other', '{"Findings":[{"a":1}]}{"Findings":[{"b":2}]}', ['{"a":1}', '{"b":2}']],
    ['an empty list', '{"Findings":[]}', []],
    ['an empty text', '', []],
    ['a byte order mark', '\uFEFF[{"a":1}]', ['{"a":1}']],
    [
      'escaped quotes and braces in text',
      '[{"a":"\\"}{[\\\\"},{"b":"\\u007d"}]',
      ['{"a":"\\"}{[\\\\"}', '{"b":"\\u007d"}'],
    ],
    [
      'things that are no records',
      '[1,"x",null,{"a":1},[2]]',
      ['not-a-record', 'not-a-record', 'not-a-record', '{"a":1}', '[2]'],
    ],
    ['a text that ends too soon', '{"Findings":[{"a":1},{"b":', ['{"a":1}', 'cut-off']],
    ['a list that ends too soon', '{"Findings":[{"a":1}', ['{"a":1}', 'cut-off']],
    ['a line that is cut off among whole ones', '{"a":1}\n{"b":{"c":"x\n{"d":4}', ['{"a":1}', 'cut-off', '{"d":4}']],
  ])('cuts %s', (_, text, wanted) => {
    for (const size of [1, 2, 7, 1_000]) expect(told(split(text, size))).toEqual(wanted);
  });

  it('names a record that is too large or too deep, and gives the next', () => {
    const large = `[{"a":"${'x'.repeat(5_000)}"},{"b":1}]`;
    expect(told(split(large, 100, { ...LISTS, recordBytes: 1_000 }))).toEqual(['too-large', '{"b":1}']);
    const deep = `[${'{"a":'.repeat(500)}1${'}'.repeat(500)},{"b":1}]`;
    expect(told(split(deep))).toEqual(['too-deep', '{"b":1}']);
  });

  it('does not take memory for a string without an end', () => {
    const splitter = createJsonSplitter({ ...LISTS, recordBytes: 10_000 });
    splitter.push(Buffer.from('[{"a":"'));
    const before = process.memoryUsage().arrayBuffers;
    for (let index = 0; index < 2_000; index += 1) splitter.push(Buffer.alloc(10_000, 'x'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
    expect(told(splitter.end())).toEqual(['cut-off']);
  });

  it('tells where records begin and what holds them', () => {
    const text = '{"runs":[{"tool":{},"results":[{"a":1}]},{"results":[{"b":2}]}]}';
    const pieces = split(text, 5, { arrays: new Set(['runs/*/results']) });
    expect(pieces.map(({ place }) => place)).toEqual(['runs/0/results', 'runs/1/results']);
    for (const one of pieces) {
      if ('bytes' in one) expect(text.slice(one.offset, one.offset + one.bytes.length)).toBe(one.bytes.toString());
    }
  });

  it('gives every record of any list byte for byte, whatever the chunks', () => {
    const element = record({ a: jsonValue(), 'b"\\': string(), c: double({ noNaN: true }) });
    assert(
      property(array(element), integer({ min: 1, max: 40 }), integer({ min: 0, max: 3 }), (records, size, indent) => {
        const texts = records.map((one) => JSON.stringify(one, undefined, indent));
        const envelopes = [`[${texts.join(' ,\n')}]`, `{"m":{"items":[{}]},"Findings":[${texts.join(',')}],"z":[]}`];
        for (const text of envelopes) expect(told(split(text, size))).toEqual(texts);
      }),
    );
  });
});
