import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/** The records that Python's installers leave beside a package: `.dist-info`, the older `.egg-info`, and whole eggs. */
export const pypiInstalled: PackageReader = {
  id: 'pypi-installed',
  title: { en: 'Installed Python packages', ja: 'インストール済みの Python パッケージ' },
  sources: [
    { url: 'https://packaging.python.org/en/latest/specifications/recording-installed-packages/', read: '2026-11-26' },
    { url: 'https://packaging.python.org/en/latest/specifications/core-metadata/', read: '2026-11-26' },
    { url: 'https://setuptools.pypa.io/en/latest/deprecated/python_eggs.html', read: '2026-11-26' },
  ],
  finds: ['pypi'],
  maxBytes: 64 * 1024 * 1024,
  wants: ({ path }) =>
    /\.dist-info\/METADATA$|\.egg-info(?:\/PKG-INFO)?$|(?:^|\/)EGG-INFO\/PKG-INFO$|\.egg$/.test(path),
  read,
};
