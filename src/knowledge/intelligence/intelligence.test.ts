import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '#kernel';
import { readEpss } from './epss.ts';
import { intelligenceOf } from './join.ts';
import { readKev } from './kev.ts';
import { readSsvcLabels } from './ssvc.ts';

const kev = (vulnerabilities: readonly unknown[], members: object = {}) =>
  readKev(JSON.stringify({ catalogVersion: '2026.11.25', count: vulnerabilities.length, vulnerabilities, ...members }));

describe('readKev', () => {
  it('reads when CISA listed a CVE, until when it asks, and whether ransomware uses it', () => {
    const { version, entries, problems } = kev([
      { cveID: 'CVE-2021-44228', dateAdded: '2021-12-10', dueDate: '2021-12-24', knownRansomwareCampaignUse: 'Known' },
      {
        cveID: 'cve-2025-48384',
        dateAdded: '2025-08-25',
        knownRansomwareCampaignUse: 'Unknown',
        forensicTriage: 'Yes',
      },
    ]);
    expect([version, problems]).toEqual(['2026.11.25', {}]);
    expect([...entries]).toEqual([
      ['CVE-2021-44228', { addedAt: instant('2021-12-10'), dueAt: instant('2021-12-24'), ransomware: true }],
      ['CVE-2025-48384', { addedAt: instant('2025-08-25'), ransomware: false, forensicTriage: true }],
    ]);
  });

  it('counts what it cannot read and goes on', () => {
    const good = { cveID: 'CVE-2021-44228', dateAdded: '2021-12-10' };
    const { entries, problems } = kev(
      [
        { ...good, dateAdded: '2021-12-11' },
        good,
        { cveID: 'x' },
        { cveID: 'CVE-2021-0001', dateAdded: '2021-02-31' },
        7,
      ],
      { count: 9 },
    );
    expect(entries.get('CVE-2021-44228')?.addedAt).toBe(instant('2021-12-10'));
    expect(problems).toEqual({ doubled: 1, 'no-cve': 2, 'no-date': 1, 'count-differs': 1 });
  });

  it.each(['', '{', '[]', 'null', '{"vulnerabilities":{}}'])('says that %j is no catalogue', (text) => {
    expect(readKev(text)).toMatchObject({ problems: { 'not-a-catalogue': 1 } });
  });
});

describe('readEpss', () => {
  it('reads the day, the model and the scores', () => {
    const { model, day, scores, problems } = readEpss(
      '#model_version:v2025.03.14,score_date:2026-11-25T12:55:00Z\r\ncve,epss,percentile\r\nCVE-1999-0001,0.01297,0.78857\r\nCVE-2021-44228,4.3e-05,1\r\n',
    );
    expect([model, day, problems]).toEqual(['v2025.03.14', '2026-11-25', {}]);
    expect([...scores]).toEqual([
      ['CVE-1999-0001', { score: 0.01297, percentile: 0.78857, day: '2026-11-25' }],
      ['CVE-2021-44228', { score: 0.000043, percentile: 1, day: '2026-11-25' }],
    ]);
  });

  it('counts what it cannot read and goes on', () => {
    const { scores, problems } = readEpss(
      'cve,epss,percentile\nCVE-1999-0001,2,0.5\nCVE-1999-0001,NaN,0.5\nx,0.1,0.1\nCVE-1999-0002,0.1,0.2\nCVE-1999-0002,0.3,0.4',
    );
    expect(scores.get('CVE-1999-0002')?.score).toBe(0.3);
    expect(problems).toEqual({ 'no-score': 2, 'no-cve': 1, doubled: 1, 'no-day': 1 });
  });
});

const record = (cveId: string, contents: readonly unknown[]) => ({
  cveMetadata: { cveId },
  containers: { adp: [{ metrics: contents.map((content) => ({ other: { type: 'ssvc', content } })) }] },
});
const options = (exploitation: string, automatable: string, impact: string) => [
  { Exploitation: exploitation },
  { Automatable: automatable },
  { 'Technical Impact': impact },
];

describe('readSsvcLabels', () => {
  it('reads the records of vulnrichment, whatever the case of their letters', () => {
    const content = { timestamp: '2024-07-03T14:04:57.123456Z', options: options('Active', 'No', 'total') };
    expect(readSsvcLabels(JSON.stringify(record('CVE-2024-1234', [content])))).toEqual({
      labels: new Map([
        [
          'CVE-2024-1234',
          { exploitation: 'active', automatable: 'no', technicalImpact: 'total', at: '2024-07-03T14:04:57.123Z' },
        ],
      ]),
      problems: {},
    });
  });

  it.each([
    ['a list', (records: readonly object[]) => JSON.stringify(records)],
    ['lines', (records: readonly object[]) => records.map((one) => JSON.stringify(one)).join('\n')],
  ])('reads %s of records', (_, write) => {
    const records = ['CVE-2024-1234', 'CVE-2024-1235'].map((cve) =>
      record(cve, [{ options: options('poc', 'yes', 'partial') }]),
    );
    expect([...readSsvcLabels(write(records)).labels.keys()]).toEqual(['CVE-2024-1234', 'CVE-2024-1235']);
  });

  it('takes the newer of dated labels and the worse of others', () => {
    const dated = [
      { timestamp: '2024-08-01T00:00:00Z', options: options('none', 'no', 'partial') },
      { timestamp: '2024-07-01T00:00:00Z', options: options('active', 'yes', 'total') },
    ];
    const read = (contents: readonly unknown[]) =>
      readSsvcLabels(JSON.stringify(record('CVE-2024-1234', contents))).labels.get('CVE-2024-1234');
    expect(read(dated)).toMatchObject({ exploitation: 'none', automatable: 'no', technicalImpact: 'partial' });
    expect(read(dated.map(({ options: only }) => ({ options: only })))).toEqual({
      exploitation: 'active',
      automatable: 'yes',
      technicalImpact: 'total',
    });
  });

  it('reads the table', () => {
    const { labels, problems } = readSsvcLabels(
      'cve,exploitation,automatable,technical_impact\nCVE-1999-0006,none,yes,total\nCVE-1999-0007,Public PoC,,partial\n',
    );
    expect([...labels]).toEqual([
      ['CVE-1999-0006', { exploitation: 'none', automatable: 'yes', technicalImpact: 'total' }],
      ['CVE-1999-0007', { exploitation: 'poc', technicalImpact: 'partial' }],
    ]);
    expect(problems).toEqual({ 'unknown-value': 1 });
  });

  it('counts what it cannot read and goes on', () => {
    const texts = ['{"x":1}', JSON.stringify(record('CVE-2024-1234', [])), '{broken'];
    expect(readSsvcLabels(texts.join('\n')).problems).toEqual({ 'no-cve': 1, 'no-labels': 1, 'not-json': 1 });
    expect(readSsvcLabels('a,b\nc,d').problems).toEqual({ 'not-a-table': 1, 'no-cve': 1 });
  });

  it('finds nothing in any text that is something else, and says so', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `[${json},{"containers":${json}}]`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect([readKev(text).entries.size, readEpss(text).scores.size, readSsvcLabels(text).labels.size]).toEqual([
          0, 0, 0,
        ]);
        expect(Object.keys(readKev(text).problems)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('intelligenceOf', () => {
  it('joins what is known of one CVE and leaves out what is not', () => {
    const listed = kev([{ cveID: 'CVE-2021-44228', dateAdded: '2021-12-10' }]);
    const epss = readEpss('#score_date:2026-11-25\nCVE-2021-44228,0.9,1');
    expect(Object.keys(intelligenceOf('CVE-2021-44228', { kev: listed, epss }))).toEqual(['kev', 'epss']);
    expect(intelligenceOf('CVE-2000-0001', { kev: listed, epss })).toEqual({});
  });
});
