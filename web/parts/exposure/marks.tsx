import Badge from '@cloudscape-design/components/badge';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Breadth, ExposureRow, Opening, WebAclCover } from '#api/contract';
import { useWords } from '../../app/language.tsx';

const BREADTHS = { internet: 'severity-high', wide: 'severity-medium', narrow: 'severity-low' } as const;

export function BreadthMark({ breadth }: { breadth: Breadth }) {
  const { text } = useWords();
  return (
    <Badge color={BREADTHS[breadth]}>
      <span className="whole-word">{text(`breadth.${breadth}`)}</span>
    </Badge>
  );
}

const COVERS: Readonly<Record<WebAclCover, StatusIndicatorProps.Type>> = {
  some: 'success',
  none: 'warning',
  unseen: 'pending',
};

/** Whether a WebACL looks at what comes this way. */
export function CoverMark({ exposure }: { exposure: Pick<ExposureRow, 'cover' | 'webAcls'> }) {
  const { text } = useWords();
  const names = exposure.webAcls.map(({ name }) => name).join(text('list.comma'));
  return (
    <StatusIndicator type={COVERS[exposure.cover]}>
      <span className="whole-words">{names || text(`cover.${exposure.cover}`)}</span>
    </StatusIndicator>
  );
}

export function ExposureOutcome({ outcome }: { outcome: ExposureRow['outcome'] }) {
  const { text } = useWords();
  return (
    <StatusIndicator type={outcome === 'open' ? 'warning' : 'pending'}>
      <span className="whole-words">{text(`exposureOutcome.${outcome}`)}</span>
    </StatusIndicator>
  );
}

/** What is open in one line: `tcp/443, tcp/8080 (IPv6)`. */
export function useOpenings(): (openings: readonly Opening[]) => string {
  const { text } = useWords();
  return (openings) => {
    const families = new Map<string, Set<string>>();
    for (const { label, family } of openings)
      families.set(label, (families.get(label) ?? new Set()).add(family === 'v4' ? 'IPv4' : 'IPv6'));
    return [...families]
      .map(([label, of]) =>
        of.has('IPv6') ? text('opening.family', { label, families: [...of].toSorted().join(' + ') }) : label,
      )
      .join(text('list.comma'));
  };
}
