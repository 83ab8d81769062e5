import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { VulnerabilityGroup } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';

/** Packages shown in a row; the findings have all. */
const MAX_SHOWN = 1;

/** What is brought up to date, from which version to which. */
export function Packages({ row: { packages = [], packagesTotal = 0 } }: { row: VulnerabilityGroup }) {
  const { text } = useWords();
  const shown = packages.slice(0, MAX_SHOWN);
  if (shown.length === 0) return '–';
  const more = packagesTotal - shown.length;
  return (
    <>
      {shown.map(({ name, version, to }) => (
        <div key={`${name} ${version}`}>
          {name}
          <Box variant="small" display="block">
            {version} → {to ?? text('vulnerabilities.packages.noFix')}
          </Box>
        </div>
      ))}
      {more > 0 && <Box variant="small">{text('vulnerabilities.packages.more', { count: more })}</Box>}
    </>
  );
}

/** How many of its findings are used in attacks, reached by the internet, or both: the worst is told alone. */
export function Marks({ row: { exploited, exposed, exploitedAndExposed } }: { row: VulnerabilityGroup }) {
  const { text } = useWords();
  const { number } = useFormats();
  if (exploitedAndExposed > 0) {
    return (
      <StatusIndicator type="error">
        {text('vulnerabilities.mark.both', { n: number(exploitedAndExposed) })}
      </StatusIndicator>
    );
  }
  if (exploited === 0 && exposed === 0) return '–';
  return (
    <>
      {exploited > 0 && (
        <div>
          <StatusIndicator type="warning">
            {text('vulnerabilities.mark.exploited', { n: number(exploited) })}
          </StatusIndicator>
        </div>
      )}
      {exposed > 0 && (
        <div>
          <StatusIndicator type="info">{text('vulnerabilities.mark.exposed', { n: number(exposed) })}</StatusIndicator>
        </div>
      )}
    </>
  );
}
