import { didYouMean, Fault } from '#kernel';
import { SOFTWARE_SOURCES, type SoftwareSource } from '#pipeline';

/** `ssm,images`, `all` or `off` as sources. Fault `usage` for anything else. */
export function softwareSources(written: readonly string[]): readonly SoftwareSource[] {
  if (written.length === 1 && written[0] === 'off') return [];
  if (written.length === 1 && written[0] === 'all') return SOFTWARE_SOURCES;
  return SOFTWARE_SOURCES.filter((source) => written.map(checked).includes(source));
}

function checked(word: string): SoftwareSource {
  const known = SOFTWARE_SOURCES.find((source) => source === word);
  if (known !== undefined) return known;
  const near = didYouMean(word, [...SOFTWARE_SOURCES, 'all', 'off']);
  const others = SOFTWARE_SOURCES.join(', ');
  throw new Fault('usage', `\`${word}\` is no source of software`, {
    mend: near === undefined ? `give some of ${others}, or \`all\` or \`off\` alone` : `did you mean \`${near}\`?`,
  });
}
