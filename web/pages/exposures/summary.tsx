import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import type { ExposureSummary } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import type { useExposureSummary } from '../../client/exposure-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** The numbers that count; each leads to its rows. Nothing is shown before the first look. */
export function Summary({ query }: { query: ReturnType<typeof useExposureSummary> }) {
  const client = useQueryClient();
  // The list below asks the same server: what failed is asked again together.
  const refetch = () => client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  return (
    <Answer query={{ data: query.data, error: query.error, refetch }} waiting={<Waiting lines={3} />}>
      {(data) => (data.asOf === undefined ? null : <Figures summary={data} />)}
    </Answer>
  );
}

function Figures({ summary }: { summary: ExposureSummary }) {
  const { text } = useWords();
  const figures: readonly (ComponentProps<typeof Figure> & { readonly id: string })[] = [
    { id: 'open', label: text('exposureOutcome.open'), count: summary.open, filter: 'outcome=open' },
    { id: 'unknown', label: text('exposureOutcome.unknown'), count: summary.unknown, filter: 'outcome=unknown' },
    { id: 'internet', label: text('breadth.internet'), count: summary.byBreadth.internet, filter: 'breadth=internet' },
    { id: 'anybody', label: text('exposure.anybody'), count: summary.anybody, filter: 'authentication=none' },
    { id: 'bare', label: text('cover.none'), count: summary.byCover.none, filter: 'cover=none' },
    { id: 'bypassed', label: text('exposure.bypassed'), count: summary.bypassed },
    { id: 'resources', label: text('exposure.resources'), count: summary.resources },
  ];
  return (
    <Container>
      <div className="figures">
        {figures.map(({ id, ...figure }) => (
          <Figure key={id} {...figure} />
        ))}
      </div>
    </Container>
  );
}

function Figure({ label, count, filter }: { label: string; count: number; filter?: string }) {
  const { text } = useWords();
  const { number } = useFormats();
  return (
    <div>
      <Box variant="awsui-key-label" tagOverride="div">
        {label}
      </Box>
      {filter === undefined ? (
        <Box fontSize="display-l">{number(count)}</Box>
      ) : (
        <GoLink
          fontSize="display-l"
          href={`/exposure?${new URLSearchParams({ f: filter })}`}
          ariaLabel={text('today.number', { what: label, n: count })}
        >
          {number(count)}
        </GoLink>
      )}
    </div>
  );
}
