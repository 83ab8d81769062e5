import { expect, it } from 'vitest';
import { systemOf } from './system.ts';

it.each([
  ['Amazon Linux', '2023', 'amzn', '2023'],
  ['Amazon Linux', '2', 'amzn', '2'],
  ['Amazon Linux AMI', '2018.03', 'amzn', '2018.03'],
  ['Ubuntu', '24.04', 'ubuntu', '24.04'],
  ['Debian GNU/Linux', '12', 'debian', '12'],
  ['Red Hat Enterprise Linux', '9.3', 'rhel', '9.3'],
  ['Red Hat Enterprise Linux Server', '7.9 (Maipo)', 'rhel', '7.9'],
  ['CentOS Linux', '8.5.2111 (Core)', 'centos', '8.5.2111'],
  ['Rocky Linux', '9.3', 'rocky', '9.3'],
  ['AlmaLinux', '9.3', 'almalinux', '9.3'],
  ['Oracle Linux Server', '8.8', 'ol', '8.8'],
  ['SLES', '15.4', 'sles', '15.4'],
  ['Microsoft Windows Server 2022 Datacenter', '10.0.20348', 'windows', '10.0.20348'],
])('knows %s %s as %s', (name, version, id, versionId) => {
  expect(systemOf(name, version)).toMatchObject({ id, versionId });
});

it.each([[undefined], [''], ['unknown'], ['Gentoo']])('does not guess what %j is', (name) => {
  expect(systemOf(name, '1')).toBeUndefined();
});

it('leaves the version out that is not told', () => {
  expect(systemOf('Ubuntu', undefined)).toEqual({ id: 'ubuntu', versionId: '', prettyName: 'Ubuntu' });
});
