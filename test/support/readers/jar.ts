import type { ReaderFixture } from '../reader-fixture.ts';
import { pomOf, zipFile } from '../zip-writer.ts';

const log4j = zipFile([
  { name: 'META-INF/MANIFEST.MF', content: 'Manifest-Version: 1.0\r\nBundle-Version: 2.14.1\r\n' },
  pomOf('org.apache.logging.log4j', 'log4j-core', '2.14.1'),
  { name: 'org/apache/logging/log4j/core/lookup/JndiLookup.class', content: 'class' },
]);

const bundle = zipFile([
  {
    name: 'META-INF/MANIFEST.MF',
    content:
      'Manifest-Version: 1.0\nBundle-SymbolicName: com.fasterxml.jackson.co\n re.jackson-databind;singleton:=true\n',
  },
  { name: 'com/fasterxml/jackson/databind/ObjectMapper.class' },
]);

/** A Spring Boot archive that starts itself, a bundle without Maven's record, a shaded archive. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'opt/app/shop',
    isExecutable: true,
    content: zipFile(
      [
        { name: 'META-INF/MANIFEST.MF', content: 'Implementation-Title: shop\nImplementation-Version: 1.4.0\n' },
        { name: 'BOOT-INF/lib/log4j-core-2.14.1.jar', content: log4j, isStored: true },
        { name: 'BOOT-INF/lib/jackson-databind-2.9.1.jar', content: bundle },
        { name: 'BOOT-INF/classes/shop/Main.class', content: 'class' },
      ],
      `#!/bin/sh\nexec java -jar "$0"\n${'#'.repeat(66_000)}\n`,
    ),
    packages: [
      'com.fasterxml.jackson.core/jackson-databind@2.9.1',
      'org.apache.logging.log4j/log4j-core@2.14.1',
      'shop@1.4.0',
    ],
  },
  {
    path: 'opt/tool-3.0.jar',
    content: zipFile([
      pomOf('com.example', 'tool', '3.0'),
      pomOf('commons-collections', 'commons-collections', '3.2.1'),
      { name: 'shaded/commons/Map.class', content: 'class' },
    ]),
    packages: ['com.example/tool@3.0', 'commons-collections/commons-collections@3.2.1'],
  },
];
