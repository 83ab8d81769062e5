import type { ReaderFixture } from '../reader-fixture.ts';

const json = (value: unknown) => Buffer.from(JSON.stringify(value, null, 2));

/** Files as .NET's tools write them. */
export const fixtures = (): readonly ReaderFixture[] => [
  {
    path: 'app/Shop.deps.json',
    content: json({
      runtimeTarget: { name: '.NETCoreApp,Version=v8.0/linux-x64' },
      libraries: {
        'Shop/1.0.0': { type: 'project', serviceable: false },
        'runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/8.0.0': { type: 'runtimepack' },
        'Newtonsoft.Json/12.0.1': { type: 'package', serviceable: true, sha512: 'sha512-a' },
      },
    }),
    packages: ['Microsoft.NETCore.App.Runtime.linux-x64@8.0.0', 'Newtonsoft.Json@12.0.1'],
  },
  {
    path: 'src/packages.lock.json',
    content: json({
      version: 2,
      dependencies: {
        'net8.0': {
          'Newtonsoft.Json': { type: 'Direct', requested: '[12.0.1, )', resolved: '12.0.1' },
          'System.Text.Json': { type: 'Transitive', resolved: '8.0.0' },
          shop: { type: 'Project' },
        },
      },
    }),
    packages: ['Newtonsoft.Json@12.0.1', 'System.Text.Json@8.0.0'],
  },
  {
    path: 'src/obj/project.assets.json',
    content: json({ version: 3, libraries: { 'Serilog/2.10.0': { type: 'package' } } }),
    packages: ['Serilog@2.10.0'],
  },
  {
    path: 'src/packages.config',
    content: Buffer.from(`<?xml version="1.0" encoding="utf-8"?>
<packages>
  <package id="jQuery" version="3.1.10" targetFramework="net46" />
  <package id="NUnit" version="3.0.0" developmentDependency="true" />
</packages>`),
    packages: ['jQuery@3.1.10'],
  },
  {
    path: 'root/.nuget/packages/dapper/2.0.30/dapper.nuspec',
    content: Buffer.from(`<?xml version="1.0"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata><id>Dapper</id><version>2.0.30</version><authors>Sam</authors></metadata>
</package>`),
    packages: ['Dapper@2.0.30'],
  },
];
