import { BinaryWriter } from '@bufbuild/protobuf/wire';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BYTES, type MadeGroup, otlpJson, otlpProtobuf, spanBytes, TRACE } from '../../../../test/support/otlp.ts';
import { TRACE_LIMITS } from '../limits.ts';
import { readJson } from './json.ts';
import { readProtobuf } from './protobuf.ts';

const GROUPS: readonly MadeGroup[] = [
  {
    resource: {
      'service.name': 'shop',
      'process.pid': 4711,
      'container.image.repo_digests': ['registry.example.com/shop@sha256:ab'],
      'user.name': 'alice',
    },
    scope: '@opentelemetry/instrumentation-http',
    spans: [
      {
        kind: 2,
        id: 'eee19b7ec3c1b174',
        parent: 'eee19b7ec3c1b173',
        attributes: { 'client.address': '203.0.113.7', 'url.query': 'token=secret', 'enduser.id': 'alice' },
      },
      { kind: 3, attributes: { 'db.system.name': 'postgresql', 'db.query.text': 'select 1', 'server.port': 5432 } },
      { kind: 1, attributes: { 'db.system.name': 'work inside of a service' } },
    ],
  },
];

const READERS = [
  ['protobuf', readProtobuf, otlpProtobuf],
  ['JSON', readJson, otlpJson],
] as const;

describe.each(READERS)('a request as %s', (_name, read, write) => {
  it('gives resource, scope, sides and ids, and nothing of an attribute that nobody needs', () => {
    expect(read(write(GROUPS))).toEqual({
      spans: 3,
      damaged: 0,
      left: 0,
      groups: [
        {
          scope: '@opentelemetry/instrumentation-http',
          resource: new Map<string, unknown>([
            ['service.name', 'shop'],
            ['process.pid', 4711],
            ['container.image.repo_digests', ['registry.example.com/shop@sha256:ab']],
          ]),
          spans: [
            {
              kind: 'server',
              id: `${TRACE}eee19b7ec3c1b174`,
              parent: `${TRACE}eee19b7ec3c1b173`,
              attributes: new Map([['client.address', '203.0.113.7']]),
            },
            {
              kind: 'client',
              id: '',
              parent: '',
              attributes: new Map<string, unknown>([
                ['db.system.name', 'postgresql'],
                ['server.port', 5432],
              ]),
            },
          ],
        },
      ],
    });
  });

  it('without spans is empty and no failure', () => {
    expect(read(write([]))).toEqual({ groups: [], spans: 0, damaged: 0, left: 0 });
  });

  it('takes as many spans as a request may hold and counts the rest', () => {
    const spans = Array.from({ length: TRACE_LIMITS.spans + 5 }, () => ({ kind: 2 }));
    expect(read(write([{ resource: {}, spans }]))).toMatchObject({ spans: TRACE_LIMITS.spans, damaged: 0, left: 5 });
  });

  it('joins by no id that is none', () => {
    const spans = ['', '0000000000000000', 'ee', 'eee19b7ec3c1b174aa'].map((id) => ({ kind: 3, id }));
    const [group] = read(write([{ resource: {}, spans }])).groups;
    expect(group?.spans.map(({ id }) => id)).toEqual(['', '', '', '']);
  });

  it('that is cut or altered anywhere is refused as unreadable or read as far as it goes', () => {
    const whole = write(GROUPS);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (place, byte, isCut) => {
        const broken = isCut ? whole.subarray(0, place) : Buffer.from(whole);
        if (!isCut) broken[place] = byte;
        try {
          expect(read(broken).spans).toBeLessThanOrEqual(3);
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'bad-input' });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('damage', () => {
  it('inside of one span costs that span', () => {
    const good = spanBytes({ kind: 2 });
    const bad = Buffer.concat([spanBytes({ kind: 2 }), Buffer.from([0x4a, 0x7f])]);
    const scope = new BinaryWriter()
      .tag(2, BYTES)
      .bytes(good)
      .tag(2, BYTES)
      .bytes(bad)
      .tag(2, BYTES)
      .bytes(good)
      .finish();
    const request = new BinaryWriter().tag(1, BYTES).fork().tag(2, BYTES).bytes(scope).join().finish();
    expect(readProtobuf(request)).toMatchObject({ spans: 2, damaged: 1, left: 0 });
  });

  it('of a length that goes beyond the end costs what is behind it', () => {
    const request = Buffer.concat([otlpProtobuf(GROUPS), Buffer.from([0x0a, 0xff, 0xff, 0xff, 0x7f])]);
    expect(readProtobuf(request)).toMatchObject({ spans: 3, damaged: 1 });
  });

  it.each([
    ['nested groups without end', Buffer.alloc(1_000_000, 0x0b)],
    ['a text', Buffer.from('not protobuf at all')],
    ['ones', Buffer.alloc(64, 0xff)],
  ])('all over, as in %s, is refused', (_name, body) => {
    expect(() => readProtobuf(body)).toThrow('no ExportTraceServiceRequest');
  });

  it.each([
    ['{'],
    ['[]'],
    ['null'],
    ['"text"'],
    ['{"resourceSpans":7}'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('of JSON that is no request is refused: %.20s', (text) => {
    expect(() => readJson(Buffer.from(text))).toThrow('no ExportTraceServiceRequest');
  });

  it('of members of JSON costs those members', () => {
    const spans = [{ kind: 'SPAN_KIND_SERVER' }, 7, { kind: 2, attributes: 'x', traceId: 7 }, { kind: {} }, null];
    const request = { resourceSpans: [5, { resource: 'x', scopeSpans: [{ scope: [], spans }, { spans: 'x' }] }] };
    expect(readJson(Buffer.from(JSON.stringify(request)))).toMatchObject({ spans: 3, damaged: 4, left: 0 });
  });
});
