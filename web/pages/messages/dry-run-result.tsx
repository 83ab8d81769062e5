import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { MessageDryRun } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { NoRoutes } from './no-routes.tsx';

type Route = MessageDryRun['routes'][number];

const MS_PER_DAY = 86_400_000;

/** The answer to "would I be drowned": messages by route and day, against one for each finding. */
export function DryRunResult({ result }: { result: MessageDryRun }) {
  const { text } = useWords();
  const { number } = useFormats();
  const perDay = useAverage(Math.max(1, Math.round((Date.parse(result.to) - Date.parse(result.from)) / MS_PER_DAY)));
  const messages = result.routes.reduce((sum, route) => sum + route.messages, 0);
  if (result.routes.length === 0) return <NoRoutes />;
  return (
    <SpaceBetween size="l">
      <Container>
        <SpaceBetween size="s">
          <Box variant="h3" tagOverride="p" padding="n">
            {text('dryRun.sum', { count: messages, perDay: perDay(messages) })}
          </Box>
          <Box variant="p">{text('dryRun.compared', { perFinding: result.perFinding, changes: result.changes })}</Box>
          {result.unrouted > 0 && <Box variant="p">{text('dryRun.unrouted', { count: result.unrouted })}</Box>}
        </SpaceBetween>
      </Container>
      {result.isCapped && (
        <Alert type="warning" statusIconAriaLabel={text('problem.warning')}>
          {text('dryRun.capped')}
        </Alert>
      )}
      <LocalTable<Route>
        title={text('policy.routes')}
        rows={result.routes}
        keyOf={({ route }) => route}
        sortedBy={{ id: 'messages', isDescending: true }}
        empty=""
        columns={[
          { id: 'route', header: text('policy.route'), minWidth: 140, isRowHeader: true, value: ({ route }) => route },
          { id: 'channel', header: text('policy.channel'), minWidth: 130, value: ({ channel }) => channel },
          {
            id: 'messages',
            header: text('nav.messages'),
            minWidth: 110,
            value: (row) => row.messages,
            cell: (row) => number(row.messages),
          },
          {
            id: 'day',
            header: text('dryRun.perDay'),
            minWidth: 110,
            value: (row) => row.messages,
            cell: (row) => perDay(row.messages),
          },
          {
            id: 'notices',
            header: text('dryRun.notices'),
            minWidth: 110,
            value: (row) => row.notices,
            cell: (row) => number(row.notices),
          },
          {
            id: 'kinds',
            header: text('dryRun.kinds'),
            minWidth: 260,
            value: (row) => Object.keys(row.byKind).join(' '),
            cell: (row) => <Kinds route={row} />,
          },
        ]}
      />
      {result.routes.map((route) => (
        <Samples key={route.route} route={route} />
      ))}
    </SpaceBetween>
  );
}

function useAverage(days: number): (count: number) => string {
  const { language } = useWords();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (count) => format.format(count / days);
}

function Kinds({ route }: { route: Route }) {
  const { text, named } = useWords();
  const { number } = useFormats();
  const kinds = Object.entries(route.byKind).toSorted(([, a], [, b]) => b - a);
  if (kinds.length === 0) return '–';
  return kinds
    .map(([kind, count]) => text('dryRun.kind', { kind: named('noticeKind', kind), n: number(count) }))
    .join(text('list.comma'));
}

function Samples({ route }: { route: Route }) {
  const { text, localized } = useWords();
  if (route.samples.length === 0) return null;
  return (
    <ExpandableSection variant="container" headerText={text('dryRun.samples', { route: route.route })}>
      <ul className="plain-list">
        {route.samples.map((sample, index) => (
          // Samples of one answer: their order is their identity.
          <li key={index} className="sample-line">
            <Moment at={sample.at} />
            {sample.severity && <SeverityBadge severity={sample.severity} />}
            <span>{localized(sample.heading)}</span>
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
