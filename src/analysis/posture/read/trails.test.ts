import { expect, it } from 'vitest';
import type { StoredTrail } from '#estate/model';
import { areSeen, ownerOfTrail, recordedEverywhere, type Trail } from './trails.ts';

const RUNNING = { IsMultiRegionTrail: true, Status: { IsLogging: true } };

function trail(configuration: object): Trail {
  const arn = 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main';
  return {
    arn,
    configuration: { ...RUNNING, EventSelectors: null, AdvancedEventSelectors: null, ...configuration } as StoredTrail,
  } as Trail;
}

const basic = (selector: object) => trail({ EventSelectors: [{ IncludeManagementEvents: true, ...selector }] });
const advanced = (...fields: readonly object[]) => trail({ AdvancedEventSelectors: [{ FieldSelectors: fields }] });
const management = { Field: 'eventCategory', Equals: ['Management'] };
const data = [
  { Field: 'eventCategory', Equals: ['Data'] },
  { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
];
const bucket = (value: string) => ({ DataResources: [{ Type: 'AWS::S3::Object', Values: [value] }] });

it.each<[string, 'Management' | 'S3', Trail, string]>([
  ['all', 'Management', basic({ ReadWriteType: 'All' }), 'read write'],
  ['reads', 'Management', basic({ ReadWriteType: 'ReadOnly' }), 'read'],
  [
    'all but a source',
    'Management',
    basic({ ReadWriteType: 'All', ExcludeManagementEventSources: ['kms.amazonaws.com'] }),
    '',
  ],
  ['no half', 'Management', basic({}), ''],
  ['nothing', 'Management', trail({}), ''],
  [
    'all, stopped',
    'Management',
    trail({ Status: { IsLogging: false }, EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] }),
    '',
  ],
  [
    'all, one region',
    'Management',
    trail({ IsMultiRegionTrail: false, EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] }),
    '',
  ],
  ['all by fields', 'Management', advanced(management), 'read write'],
  ['writes by fields', 'Management', advanced(management, { Field: 'readOnly', Equals: ['false'] }), 'write'],
  [
    'less a source by fields',
    'Management',
    advanced(management, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] }),
    '',
  ],
  ['a category and more', 'Management', advanced({ ...management, NotEquals: ['Management'] }), ''],
  ['every bucket', 'S3', basic({ ReadWriteType: 'All', ...bucket('arn:aws:s3') }), 'read write'],
  ['every bucket, longer', 'S3', basic({ ReadWriteType: 'WriteOnly', ...bucket('arn:aws-cn:s3:::') }), 'write'],
  ['one bucket', 'S3', basic({ ReadWriteType: 'All', ...bucket('arn:aws:s3:::a/') }), ''],
  ['objects by fields', 'S3', advanced(...data), 'read write'],
  [
    'objects of a bucket by fields',
    'S3',
    advanced(...data, { Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::a/'] }),
    '',
  ],
  ['management only', 'S3', advanced(management), ''],
])('a trail that selects %s of %s', (_name, category, one, expected) => {
  const { read, write } = recordedEverywhere([one], category);
  expect([read && 'read', write && 'write'].filter(Boolean).join(' ')).toBe(expected);
});

it('adds up what several trails record', () => {
  const both = [basic({ ReadWriteType: 'ReadOnly' }), basic({ ReadWriteType: 'WriteOnly' })];
  expect(recordedEverywhere(both, 'Management')).toEqual({ read: true, write: true });
});

it('knows what it has not seen, and whose trail it is', () => {
  expect(areSeen([trail({})])).toBe(true);
  expect(areSeen([trail({ Status: undefined })])).toBe(false);
  expect(areSeen([trail({ EventSelectors: undefined })])).toBe(false);
  expect(ownerOfTrail(trail({}))).toBe('111122223333');
});
