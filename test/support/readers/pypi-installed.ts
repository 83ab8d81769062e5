import type { ReaderFixture } from '../reader-fixture.ts';
import { zipFile } from '../zip-writer.ts';

const record = (name: string, version: string) =>
  `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\nLicense: BSD-3-Clause\n\nVersion: 0 is text of its authors.\n`;

/** Records as pip, setuptools and eggs leave them. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'usr/lib/python3.12/site-packages/flask-2.0.0.dist-info/METADATA',
    content: Buffer.from(record('Flask', '2.0.0')),
    packages: ['Flask@2.0.0'],
  },
  {
    path: 'usr/lib/python3/dist-packages/six.egg-info',
    content: Buffer.from(record('six', '1.16.0')),
    packages: ['six@1.16.0'],
  },
  {
    path: 'opt/old/Werkzeug-0.14-py3.6.egg',
    content: zipFile([
      { name: 'EGG-INFO/PKG-INFO', content: record('Werkzeug', '0.14') },
      { name: 'werkzeug/__init__.py' },
    ]),
    packages: ['Werkzeug@0.14'],
  },
];
