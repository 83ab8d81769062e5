import { describe, expect, it } from 'vitest';
import { EVERY_ADDRESS, parseCidr } from '#analysis/addresses';
import { exactly, fittingOf, isCertain, portsFitting } from './fitting.ts';
import { suricataRules } from './suricata.ts';

const read = (text: string) => suricataRules(text, 'R');

describe('the text of stateful rules', () => {
  it('is read header by header, with its lists and what stands in quotes', () => {
    const text = [
      '# pass tcp any any -> any any (sid:1;)',
      '',
      'drop tcp [10.0.0.0/8, !10.1.0.0/16] any -> $HOME_NET [80, 443] (msg:"semicolon; and \\"quotes\\")"; sid:77; rev:2;)',
      'pass udp any 53 <> any any \\',
      '  (msg:"two lines"; sid:78;)',
    ].join('\n');
    expect(read(text)).toEqual([
      {
        action: 'drop',
        protocol: 'tcp',
        source: '[10.0.0.0/8, !10.1.0.0/16]',
        sourcePort: 'any',
        isBothWays: false,
        destination: '$HOME_NET',
        destinationPort: '[80, 443]',
        isPlain: true,
        name: 'sid 77',
        pointer: 'R',
      },
      expect.objectContaining({ action: 'pass', protocol: 'udp', sourcePort: '53', isBothWays: true, name: 'sid 78' }),
    ]);
  });

  it.each([['content:"x"'], ['flow:to_server'], ['tls.sni'], ['geoip:dst,JP'], ['flags:S'], ['noalert']])(
    'looks at more than the header by %s',
    (option) => {
      expect(read(`drop tcp any any -> any any (${option}; sid:1;)`)?.[0]?.isPlain).toBe(false);
    },
  );

  it.each([
    ['nonsense'],
    ['drop tcp any -> any (sid:1;)'],
    ['block tcp any any -> any any (sid:1;)'],
    ['drop tcp any any <- any any (sid:1;)'],
    ['drop tcp any any -> any any sid:1;'],
  ])('that cannot be read may do anything: %s', (text) => {
    expect(read(text)).toMatchObject([{ action: 'unread' }]);
  });

  it('forgets alerts, and reads no more than AWS takes', () => {
    expect(read('alert ip any any -> any any (sid:1;)')).toEqual([]);
    expect(read('x'.repeat(2_000_001))).toBeUndefined();
  });

  it('is read in time however it is made', () => {
    const text = `drop tcp ${'[ '.repeat(50_000)} -> ${' '.repeat(50_000)}(`;
    expect(read(text)).toHaveLength(1);
  });
});

describe('one side of a rule', () => {
  const space = EVERY_ADDRESS.v4;
  const words = (word: string) => {
    if (word === '$HALF') return { sure: parseCidr('10.0.0.0/9')?.v4 ?? [], maybe: parseCidr('10.0.0.0/8')?.v4 ?? [] };
    const block = parseCidr(word)?.v4;
    return block && exactly(block);
  };
  const fit = (text: string) => fittingOf(text, space, words);

  it('has exceptions', () => {
    expect(fit('[10.0.0.0/8,!10.128.0.0/9]')).toEqual(fit('10.0.0.0/9'));
    expect(fit('![10.0.0.0/8]')).toEqual(fit('[!10.0.0.0/8]'));
    expect(fit('[any,![0.0.0.0/1,128.0.0.0/1]]').maybe).toEqual([]);
  });

  it('keeps what is sure apart from what may be', () => {
    expect(fit('$HALF').sure).toEqual(fit('10.0.0.0/9').sure);
    expect(fit('!$HALF').sure).toEqual(fit('!10.0.0.0/8').sure);
    expect(fit('!$HALF').maybe).toEqual(fit('!10.0.0.0/9').maybe);
    expect(fit('$NOBODY')).toEqual({ sure: [], maybe: space });
    expect(isCertain(fit(`${'!'.repeat(50)}10.0.0.0/8`))).toBe(false);
  });

  it.each([
    ['80', [80n, 80n]],
    ['80:90', [80n, 90n]],
    ['1024:', [1024n, 65_535n]],
    [':1023', [0n, 1023n]],
  ])('names ports: %s', (text, [first, last]) => {
    expect(portsFitting(text, [{ first: 0n, last: 65_535n }])?.sure).toEqual([{ first, last }]);
  });

  it.each([['90:80'], [':'], ['http'], ['']])('does not guess ports: %s', (text) => {
    expect(portsFitting(text, [{ first: 0n, last: 65_535n }])).toBeUndefined();
  });
});
