import type { ReaderFixture } from '../reader-fixture.ts';

const GRADLE = `# This is a Gradle generated file for dependency locking.
# Manual edits can break the build and are not advised.
com.fasterxml.jackson.core:jackson-databind:2.9.1=compileClasspath,runtimeClasspath,testRuntimeClasspath
junit:junit:4.13=testCompileClasspath,testRuntimeClasspath
empty=annotationProcessor
`;

const SBT = JSON.stringify({
  lockVersion: 1,
  configurations: ['compile', 'test'],
  modules: [
    { org: 'com.typesafe', name: 'config', version: '1.4.2', configurations: ['compile', 'test'] },
    { org: 'org.scalatest', name: 'scalatest_2.13', version: '3.2.9', configurations: ['test'] },
  ],
});

const POM = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent><groupId>com.example</groupId><artifactId>parent</artifactId><version>3.1</version></parent>
  <artifactId>shop</artifactId>
  <properties><log4j.version>2.14.1</log4j.version><loop>\${loop}\${loop}</loop></properties>
  <dependencies>
    <dependency>
      <groupId>org.apache.logging.log4j</groupId><artifactId>log4j-core</artifactId><version>\${log4j.version}</version>
    </dependency>
    <dependency><groupId>\${project.groupId}</groupId><artifactId>core</artifactId><version>\${project.version}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency>
    <dependency><groupId>a</groupId><artifactId>range</artifactId><version>[1.0,2.0)</version></dependency>
    <dependency><groupId>a</groupId><artifactId>loop</artifactId><version>\${loop}</version></dependency>
    <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>4.13</version><scope>test</scope></dependency>
  </dependencies>
</project>
`;

/** Files as their tools and people write them. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'src/shop/gradle.lockfile',
    content: Buffer.from(GRADLE),
    packages: ['com.fasterxml.jackson.core/jackson-databind@2.9.1'],
  },
  { path: 'src/shop/build.sbt.lock', content: Buffer.from(SBT), packages: ['com.typesafe/config@1.4.2'] },
  {
    path: 'src/shop/pom.xml',
    content: Buffer.from(POM),
    packages: ['com.example/core@3.1', 'org.apache.logging.log4j/log4j-core@2.14.1'],
  },
];
