import type { FileBody, ReadSoftware } from '../contract.ts';
import { gathering } from '../support/gathering.ts';
import { textOf } from '../support/members.ts';
import { baseName } from '../support/names.ts';
import { linesOf } from '../support/stanzas.ts';

/** RubyGems writes it so that it need not run the rest: `# stub: rack 2.2.3 ruby lib`. */
const STUB = /^# stub: (\S+) (\S+) /;

/** `s.name = "rack".freeze`. */
const MEMBER = /^\s*\w+\.(name|version)\s*=\s*(?:Gem::Version\.new\s*\(?\s*)?["']([^"']+)["']/;

/** Lines that are looked at; name and version stand at the beginning. */
const MAX_LINES = 2_000;

export function read({ path, content }: FileBody): ReadSoftware {
  const gather = gathering();
  const members = new Map<string, string>();
  let count = 0;
  for (const line of linesOf(textOf(content))) {
    count += 1;
    if (count > MAX_LINES) break;
    const [, name, version] = STUB.exec(line) ?? [];
    if (name !== undefined && version !== undefined) {
      members.set('name', name).set('version', version);
      break;
    }
    const [, member, value] = MEMBER.exec(line) ?? [];
    if (member !== undefined && value !== undefined && !members.has(member)) members.set(member, value);
  }
  const [, name = '', version = ''] =
    /^(.+?)-(\d[\w.]*)(?:-[\w-]+)?\.gemspec$/.exec(baseName(path).slice(0, 255)) ?? [];
  // Where Ruby works the version out, the name of the file has what came out.
  gather.add({
    type: 'gem',
    name: members.get('name') ?? name,
    version: members.get('version') ?? version,
    standing: 'installed',
  });
  return gather.done();
}
