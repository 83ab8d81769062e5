import type { HostFiles } from '#platform/host';

export interface SshdSetting {
  readonly value: string;
  readonly path: string;
  readonly line: number;
}

export interface SshdConfig {
  /** The first value of each keyword counts, by its lower-case name. */
  readonly global: ReadonlyMap<string, SshdSetting>;
  /** Values that count for some connections only, under a `Match`. */
  readonly conditional: ReadonlyMap<string, readonly SshdSetting[]>;
  /** Files that could not be read: a setting that is not found may stand there. */
  readonly unread: readonly string[];
}

const MAIN = '/etc/ssh/sshd_config';
const MAX_BYTES = 256 * 1024;
/** Files and depth of `Include`; sshd itself stops at 16. */
const MAX_FILES = 200;
const MAX_DEPTH = 16;
const MAX_STARS = 3;

/** Reads sshd's configuration with what it includes: https://man.openbsd.org/sshd_config (read 2026-11-26). */
export function readSshdConfig(files: HostFiles): SshdConfig {
  const global = new Map<string, SshdSetting>();
  const conditional = new Map<string, SshdSetting[]>();
  const unread: string[] = [];
  let read = 0;

  const readFile = (path: string, depth: number, isConditional: boolean): void => {
    const text = depth > MAX_DEPTH || ++read > MAX_FILES ? undefined : files.text(path, MAX_BYTES);
    if (text?.value === undefined || text.isCut) {
      unread.push(path);
      return;
    }
    // A `Match` ends with its file.
    let isMatching = isConditional;
    for (const [index, raw] of text.value.split('\n').entries()) {
      const [, keyword = '', rest = ''] = /^\s*([A-Za-z]\w*)[\s=]+(.*?)\s*$/.exec(raw) ?? [];
      const name = keyword.toLowerCase();
      const value = rest.replace(/^"(.*)"$/, '$1').replace(/\s+#.*$/, '');
      if (name === '') continue;
      if (name === 'match') isMatching = value.toLowerCase() !== 'all';
      else if (name === 'include') {
        for (const included of includedFiles(files, rest, unread)) readFile(included, depth + 1, isMatching);
      } else {
        const setting = { value, path, line: index + 1 };
        if (isMatching) conditional.set(name, [...(conditional.get(name) ?? []), setting]);
        else if (!global.has(name)) global.set(name, setting);
      }
    }
  };
  readFile(MAIN, 0, false);
  return { global, conditional, unread };
}

/** Paths of an `Include`, patterns resolved in the last part of the path; relative ones are below `/etc/ssh`. */
function includedFiles(files: HostFiles, patterns: string, unread: string[]): string[] {
  return patterns.split(/\s+/).flatMap((written) => {
    const pattern = written.replaceAll('"', '');
    const path = pattern.startsWith('/') ? pattern : `/etc/ssh/${pattern}`;
    const at = path.lastIndexOf('/');
    const [folder, name] = [path.slice(0, at) || '/', path.slice(at + 1)];
    if (!/[*?[]/.test(path)) return [path];
    const names = files.names(folder, MAX_FILES);
    if (names.value === undefined) {
      if (names.absent !== 'gone') unread.push(folder);
      return [];
    }
    // Many stars in one name are slow to try and never meant.
    if (names.isCut || /[*?[]/.test(folder) || name.split('*').length > MAX_STARS + 1) {
      unread.push(path);
      return [];
    }
    const wanted = globPattern(name);
    return names.value.filter((one) => wanted.test(one)).map((one) => `${folder}/${one}`);
  });
}

function globPattern(glob: string): RegExp {
  const source = glob
    .replaceAll(/\*+/g, '*')
    .replaceAll(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  try {
    return new RegExp(`^(?!\\.)${source}$`);
  } catch {
    // An unbalanced bracket matches nothing, as it does for sshd.
    return /$^/;
  }
}
