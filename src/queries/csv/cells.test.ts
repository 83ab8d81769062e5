import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './cells.ts';

/** How a spreadsheet knows a formula. */
const FORMULA = /^[=+\-@\t\r]/;

describe('csvLine', () => {
  it.each([
    ['plain', 'plain\r\n'],
    ['a,b', '"a,b"\r\n'],
    ['say "hi"', '"say ""hi"""\r\n'],
    ['two\nlines', '"two\nlines"\r\n'],
    ['日本語', '日本語\r\n'],
    ['=1+1', "'=1+1\r\n"],
    ['+1', "'+1\r\n"],
    ['-1', "'-1\r\n"],
    ['@SUM(A1)', "'@SUM(A1)\r\n"],
    ['\tx', "'\tx\r\n"],
    ['\rx', '"\'\rx"\r\n'],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"\r\n'],
    ['a=b', 'a=b\r\n'],
    // Text that begins like a guarded formula is no formula itself.
    ["'@", "'@\r\n"],
  ])('writes %j as %j', (value, line) => {
    expect(csvLine([value])).toBe(line);
  });

  it('leaves absent values empty and numbers as they are', () => {
    expect(csvLine([undefined, -3, true, ''])).toBe(',-3,true,\r\n');
  });

  it('is read back by another CSV parser, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 6 }), (values) => {
        const [row = []] = parse(csvLine(values), { relax_column_count: true });
        expect(row).toEqual(values.map((value) => (FORMULA.test(value) ? `'${value}` : value)));
        expect(row.filter((value) => FORMULA.test(value))).toEqual([]);
      }),
    );
  });
});
