import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/**
 * NuGet packages: those an application was published with (`.deps.json`, the runtime it carries included), unpacked ones
 * (`.nuspec`), and lock files. Projects of the solution and packages marked as for development are left out.
 */
export const nuget: PackageReader = {
  id: 'nuget',
  title: { en: 'NuGet packages of .NET', ja: '.NET の NuGet パッケージ' },
  sources: [
    {
      url: 'https://github.com/dotnet/sdk/blob/main/documentation/specs/runtime-configuration-file.md',
      read: '2026-11-26',
    },
    {
      url: 'https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files',
      read: '2026-11-26',
    },
    { url: 'https://learn.microsoft.com/en-us/nuget/reference/packages-config', read: '2026-11-26' },
    { url: 'https://learn.microsoft.com/en-us/nuget/reference/nuspec', read: '2026-11-26' },
  ],
  finds: ['nuget'],
  maxBytes: 32 * 1024 * 1024,
  wants: ({ path }) =>
    /\.deps\.json$|\.nuspec$|(?:^|\/)(?:packages\.lock\.json|packages\.config|project\.assets\.json)$/.test(path),
  read,
};
