import { expect, it } from 'vitest';
import { isOn, parameterValue } from './database-parameters.ts';

it('tells a parameter without a value from one that was not seen', () => {
  const parameters = [{ ParameterName: 'tls', ParameterValue: 'enabled' }, { ParameterName: 'audit_logs' }];
  expect(parameterValue(parameters, 'tls')).toBe('enabled');
  expect(parameterValue(parameters, 'audit_logs')).toBeNull();
  expect(parameterValue(parameters, 'other')).toBeUndefined();
  expect(parameterValue(undefined, 'tls')).toBeUndefined();
});

it.each([
  ['1', true],
  ['ON', true],
  ['0', false],
  ['OFF', false],
  ['', false],
  [null, false],
  [undefined, false],
])('reads %s as on: %s', (value, on) => {
  expect(isOn(value)).toBe(on);
});
