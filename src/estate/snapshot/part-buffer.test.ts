import { describe, expect, it } from 'vitest';
import { COMPLETE, type ItemBody } from '../model/index.ts';
import { createPartBuffer } from './part-buffer.ts';

function user(id: string, configuration: Record<string, unknown> = { UserId: id }): ItemBody {
  return { resourceId: id, arn: `arn:aws:iam::111122223333:user/${id}`, tags: {}, configuration };
}

describe('part buffer', () => {
  it('sorts by resource id whatever the order of arrival', () => {
    const lines = (...ids: string[]) => {
      const buffer = createPartBuffer('AWS::IAM::User');
      for (const id of ids) buffer.add(user(id));
      return buffer.take();
    };
    expect(lines('c', 'a', 'b')).toEqual(lines('a', 'b', 'c'));
    expect(lines('c', 'a', 'b').map((line) => JSON.parse(line).resourceId)).toEqual(['a', 'b', 'c']);
  });

  it('takes a mere repetition as one item and stays complete', () => {
    const buffer = createPartBuffer('AWS::IAM::User');
    buffer.add(user('a'));
    buffer.add(user('a'));
    expect(buffer.items()).toBe(1);
    buffer.take();
    buffer.add(user('a'));
    expect(buffer.take()).toEqual([]);
    expect(buffer.judge(COMPLETE)).toEqual(COMPLETE);
  });

  it('unites two answers that do not disagree', () => {
    const buffer = createPartBuffer('AWS::IAM::User');
    buffer.add(user('a', { UserId: 'a', Path: '/' }));
    buffer.add(user('a', { UserId: 'a', PasswordLastUsed: '2026-01-01' }));
    expect(JSON.parse(buffer.take()[0] ?? '').configuration).toEqual({
      UserId: 'a',
      Path: '/',
      PasswordLastUsed: '2026-01-01',
    });
    expect(buffer.judge(COMPLETE)).toEqual(COMPLETE);
  });

  it('keeps the first of two that disagree, counts and names the other', () => {
    const buffer = createPartBuffer('AWS::IAM::User');
    buffer.add(user('a', { UserId: 'a', Path: '/' }));
    buffer.add(user('a', { UserId: 'a', Path: '/ops/' }));
    expect(JSON.parse(buffer.take()[0] ?? '').configuration.Path).toBe('/');
    buffer.add(user('a', { UserId: 'a', Path: '/dev/' }));
    expect(buffer.judge(COMPLETE)).toEqual({
      state: 'partial',
      missing: 2,
      reason: { code: 'DuplicateId', detail: '2 answers that disagree with another about the same resource: a' },
    });
  });

  it('does not make a denied part better or lose its reason', () => {
    const buffer = createPartBuffer('AWS::IAM::User');
    buffer.add(user('a', { Path: '/' }));
    buffer.add(user('a', { Path: '/ops/' }));
    const denied = { state: 'denied', reason: { code: 'AccessDenied', detail: 'no' }, missing: 1 } as const;
    expect(buffer.judge(denied)).toMatchObject({ state: 'denied', missing: 2, reason: { code: 'AccessDenied' } });
  });

  it('leaves out one item that is larger than half a chunk, by name', () => {
    const buffer = createPartBuffer('AWS::IAM::User');
    buffer.add(user('huge', { Path: 'x'.repeat(17 * 1024 * 1024) }));
    expect(buffer.items()).toBe(0);
    expect(buffer.judge(COMPLETE)).toMatchObject({
      state: 'partial',
      missing: 1,
      reason: { code: 'ItemTooLarge', detail: expect.stringContaining('huge') },
    });
  });

  it('asks to be flushed after 20,000 items', () => {
    const buffer = createPartBuffer('AWS::IAM::User');
    const asked = Array.from({ length: 20_000 }, (_, index) => buffer.add(user(`u${index}`)));
    expect(asked.indexOf(true)).toBe(19_999);
  });

  it('never keeps the pre-shared keys of a VPN connection', () => {
    const buffer = createPartBuffer('AWS::EC2::VPNConnection');
    const xml = '<a><pre_shared_key>canary-1</pre_shared_key></a><pre_shared_key>canary-2';
    const configuration = {
      VpnConnectionId: 'vpn-1',
      CustomerGatewayConfiguration: xml,
      Options: { TunnelOptions: [{ PreSharedKey: 'canary-3', OutsideIpAddress: '203.0.113.1' }] },
    };
    buffer.add({ resourceId: 'vpn-1', arn: 'arn', tags: {}, configuration });
    const [line = ''] = buffer.take();
    expect(line).not.toContain('canary');
    expect(JSON.parse(line).configuration.Options.TunnelOptions[0].OutsideIpAddress).toBe('203.0.113.1');
  });
});
