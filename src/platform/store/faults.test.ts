import { describe, expect, it } from 'vitest';
import { Fault } from '#kernel';
import { storeFault } from './faults.ts';

const error = (message: string, about: object) => Object.assign(new Error(message), about);

describe('storeFault', () => {
  it.each([
    [error('database or disk is full', { errcode: 13 }), 'exhausted'],
    [error('database is locked', { errcode: 5 }), 'busy'],
    [error('snapshot is stale', { errcode: 517 }), 'busy'],
    [error('malformed', { errcode: 11 }), 'store'],
    [error('file is not a database', { errcode: 26 }), 'store'],
    [error('readonly', { errcode: 1032 }), 'denied'],
    [error('cannot open', { errcode: 14 }), 'denied'],
    [error('disk I/O error', { errcode: 266 }), 'unavailable'],
    [error('UNIQUE constraint failed', { errcode: 1555 }), 'internal'],
    [error('could not extend file', { code: '53100' }), 'exhausted'],
    [error('too many clients', { code: '53300' }), 'busy'],
    [error('deadlock', { code: '40P01' }), 'busy'],
    [error('password authentication failed', { code: '28P01' }), 'denied'],
    [error('no such database', { code: '3D000' }), 'not-found'],
    [error('terminating connection', { code: '57P01' }), 'unavailable'],
    [error('connect ECONNREFUSED', { code: 'ECONNREFUSED' }), 'unavailable'],
    [error('getaddrinfo ENOTFOUND', { code: 'ENOTFOUND' }), 'unavailable'],
    [error('Connection terminated unexpectedly', {}), 'unavailable'],
    [error('timeout exceeded when trying to connect', {}), 'unavailable'],
    [error('SASL: client password must be a string', {}), 'denied'],
    [error('', { errors: [error('refused', { code: 'ECONNREFUSED' })] }), 'unavailable'],
    [error('no space', { code: 'ENOSPC' }), 'exhausted'],
    [error('not permitted', { code: 'EACCES' }), 'denied'],
    [error('something new', { code: 'XX000' }), 'internal'],
    ['a string', 'internal'],
    [null, 'internal'],
  ])('takes %s as %s', (thrown, code) => {
    const fault = storeFault(thrown, 'the place');
    expect(fault).toMatchObject({ code, message: expect.stringContaining('the place'), cause: thrown });
    expect(fault.mend).not.toBe('');
  });

  it('lets a fault pass as it is', () => {
    const fault = new Fault('usage', 'm', { mend: 'n' });
    expect(storeFault(fault, 'the place')).toBe(fault);
  });
});
