import Container from '@cloudscape-design/components/container';
import { useQueryClient } from '@tanstack/react-query';
import type { SoftwareCoverage, VulnerabilitySummary } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useCoverage, useVulnerabilitySummary } from '../../client/vulnerability-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Figure } from '../../parts/figure.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** The numbers that count, the most urgent first; each leads to its rows. Nothing is shown while nothing is known. */
export function Summary() {
  const client = useQueryClient();
  const query = useVulnerabilitySummary();
  const coverage = useCoverage({ gap: undefined, account: undefined, limit: 1, skip: 0 });
  // The list below asks the same server: what failed is asked again together.
  const refetch = () => client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  return (
    <Answer query={{ data: query.data, error: query.error, refetch }} waiting={<Waiting lines={3} />}>
      {(summary) => (summary.findings === 0 ? null : <Figures summary={summary} coverage={coverage.data} />)}
    </Answer>
  );
}

function Figures({ summary, coverage }: { summary: VulnerabilitySummary; coverage: SoftwareCoverage | undefined }) {
  const { text } = useWords();
  const { number } = useFormats();
  const percent = coverage === undefined ? '–' : text('vulnerabilities.percent', { n: number(percentOf(coverage)) });
  const figures = [
    { id: 'critical', count: summary.bySeverity.critical ?? 0, filter: ['severity=critical'] },
    { id: 'overdue', count: summary.overdue, filter: ['due<=now'] },
    { id: 'thisWeek', count: summary.dueThisWeek, filter: ['due>=now', 'due<=now+7d'] },
    { id: 'exploitedAndExposed', count: summary.exploitedAndExposed, filter: ['exploited=true', 'exposure=internet'] },
    { id: 'findings', count: summary.findings, filter: [] },
  ] as const;
  return (
    <Container>
      <div className="figures">
        {figures.map(({ id, count, filter }) => (
          <Figure key={id} label={text(`vulnerabilities.${id}`)}>
            <GoLink
              fontSize="display-l"
              href={`/vulnerabilities?${new URLSearchParams(filter.map((token) => ['f', token]))}`}
              ariaLabel={text('today.number', { what: text(`vulnerabilities.${id}`), n: count })}
            >
              {number(count)}
            </GoLink>
          </Figure>
        ))}
        <Figure label={text('vulnerabilities.all')}>
          <GoLink
            fontSize="display-l"
            href="/vulnerabilities?by=cve"
            ariaLabel={text('today.number', { what: text('vulnerabilities.all'), n: summary.vulnerabilities })}
          >
            {number(summary.vulnerabilities)}
          </GoLink>
        </Figure>
        <Figure label={text('vulnerabilities.coverage')}>
          <GoLink fontSize="display-l" href="/coverage" ariaLabel={`${text('vulnerabilities.coverage')} ${percent}`}>
            {percent}
          </GoLink>
        </Figure>
      </div>
    </Container>
  );
}

/** Rounded down: all of it is said of all alone. */
function percentOf({ kinds }: SoftwareCoverage): number {
  const total = kinds.reduce((sum, kind) => sum + kind.total, 0);
  const lookedAt = kinds.reduce((sum, kind) => sum + kind.lookedAt, 0);
  return total === 0 ? 0 : Math.floor((lookedAt / total) * 100);
}
