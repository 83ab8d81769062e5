import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/**
 * What pip, Poetry, Pipenv, uv and PDM would install. Left out are packages that a lock file itself puts only into
 * groups besides the main one, folders of the project, and lines of `requirements.txt` that do not pin one version
 * (these are counted in a problem).
 */
export const pypiLock: PackageReader = {
  id: 'pypi-lock',
  title: {
    en: 'Requirements and lock files of Python, without development packages',
    ja: 'Python の requirements とロックファイル（開発用パッケージを除く）',
  },
  sources: [
    { url: 'https://pip.pypa.io/en/stable/reference/requirements-file-format/', read: '2026-11-26' },
    { url: 'https://python-poetry.org/docs/basic-usage/#installing-with-poetrylock', read: '2026-11-26' },
    { url: 'https://pipenv.pypa.io/en/stable/locking.html', read: '2026-11-26' },
    { url: 'https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile', read: '2026-11-26' },
    { url: 'https://pdm-project.org/latest/usage/lockfile/', read: '2026-11-26' },
  ],
  finds: ['pypi'],
  maxBytes: 16 * 1024 * 1024,
  wants: ({ path }) =>
    /(?:^|\/)(?:requirements(?:[-_.](?!dev|test|lint|doc)[\w.-]+)?\.txt|poetry\.lock|Pipfile\.lock|uv\.lock|pdm\.lock)$/.test(
      path,
    ) && !/(?:^|\/)(?:site|dist)-packages\//.test(path),
  read,
};
