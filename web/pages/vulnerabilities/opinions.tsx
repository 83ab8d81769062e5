import Box from '@cloudscape-design/components/box';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useSearchParams } from 'react-router';
import { OPINIONS, type SecondOpinion, type SecondOpinionPage } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useSecondOpinions } from '../../client/vulnerability-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { SEVERITIES_DOWN, SeverityBadge } from '../../parts/severity.tsx';
import { vulnerabilityHref } from '../../parts/vulnerability/href.ts';
import { Scores } from '../../parts/vulnerability/scores.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** Where Amazon Inspector and we say the same, where not, and why. */
export function Opinions() {
  const { text } = useWords();
  const [search] = useSearchParams();
  const opinion = OPINIONS.find((each) => each === search.get('opinion')) ?? 'only-inspector';
  const query = useSecondOpinions(opinion);
  return (
    <Answer query={query} waiting={<Waiting lines={10} />}>
      {(page) =>
        page.isInspectorRead ? (
          <Places page={page} />
        ) : (
          <Empty
            title={text('opinion.neverRead')}
            next={text('opinion.neverRead.next')}
            action={<Command line="npx yagura findings pull --source inspector" />}
          />
        )
      }
    </Answer>
  );
}

function Choice({ page: { opinion, counts } }: { page: SecondOpinionPage }) {
  const { text } = useWords();
  const { number } = useFormats();
  const [, setSearch] = useSearchParams();
  return (
    <SegmentedControl
      label={text('opinion.choose')}
      selectedId={opinion}
      options={OPINIONS.map((id) => ({ id, text: text(`opinion.${id}`, { n: number(counts[id] ?? 0) }) }))}
      onChange={({ detail }) => setSearch({ tab: 'opinions', opinion: detail.selectedId })}
    />
  );
}

function Places({ page }: { page: SecondOpinionPage }) {
  const { text } = useWords();
  const { number } = useFormats();
  const { items, opinion, counts } = page;
  const total = counts[opinion] ?? 0;
  const description = [
    text('opinion.description'),
    ...(total > items.length ? [text('opinion.first', { shown: number(items.length), total: number(total) })] : []),
  ].join(' ');
  const reasonOf = ({ reason }: SecondOpinion) => (reason === undefined ? '' : text(`opinionReason.${reason}`));
  return (
    <LocalTable
      key={opinion}
      title={text('vulnerabilities.opinions')}
      description={description}
      rows={items}
      keyOf={({ vulnerability, arn }) => `${vulnerability} ${arn}`}
      placeholder={text('opinion.find')}
      controls={<Choice page={page} />}
      empty={<Empty title={text('opinion.none')} next={text('opinion.none.next')} />}
      columns={[
        {
          id: 'vulnerability',
          header: text('vulnerability.name'),
          minWidth: 160,
          isRowHeader: true,
          value: ({ vulnerability }) => vulnerability,
          cell: ({ vulnerability }) => <GoLink href={vulnerabilityHref(vulnerability)}>{vulnerability}</GoLink>,
        },
        {
          id: 'resource',
          header: text('column.resource'),
          minWidth: 180,
          value: ({ name, arn }) => `${name} ${arn}`,
          cell: ({ name, accountName }) => (
            <>
              {name}
              <Box variant="small" display="block">
                {accountName}
              </Box>
            </>
          ),
        },
        ...(opinion === 'both'
          ? []
          : [
              {
                id: 'why',
                header: text('opinion.why'),
                minWidth: 240,
                value: (row: SecondOpinion) => `${reasonOf(row)} ${row.detail ?? ''}`,
                cell: (row: SecondOpinion) => (
                  <>
                    {reasonOf(row)}
                    {row.detail && (
                      <Box variant="small" display="block">
                        {row.detail}
                      </Box>
                    )}
                  </>
                ),
              },
            ]),
        {
          id: 'inspector',
          header: text('opinion.inspector'),
          minWidth: 150,
          value: ({ inspector }) => (inspector ? SEVERITIES_DOWN.indexOf(inspector.severity) : 9),
          cell: ({ inspector }) =>
            inspector === undefined ? (
              '–'
            ) : (
              <>
                {inspector.finding === undefined ? (
                  <SeverityBadge severity={inspector.severity} />
                ) : (
                  <GoLink href={`/findings/${encodeURIComponent(inspector.finding)}`}>
                    <SeverityBadge severity={inspector.severity} />
                  </GoLink>
                )}
                <Box variant="small" display="block">
                  {inspector.packages.join(text('list.comma'))}
                </Box>
              </>
            ),
        },
        {
          id: 'ours',
          header: text('opinion.ours'),
          minWidth: 150,
          value: ({ ours }) => (ours ? SEVERITIES_DOWN.indexOf(ours.severity) : 9),
          cell: ({ ours }) =>
            ours === undefined ? (
              '–'
            ) : (
              <>
                <GoLink href={`/findings/${encodeURIComponent(ours.finding)}`}>
                  <SeverityBadge severity={ours.severity} />
                </GoLink>
                <Box variant="small" display="block">
                  {ours.packages}
                </Box>
              </>
            ),
        },
        {
          id: 'score',
          header: text('vulnerability.score'),
          minWidth: 170,
          value: ({ ours, inspector }) => ours?.score ?? inspector?.score?.score ?? -1,
          cell: ({ ours, inspector }) => <Scores ours={ours ?? {}} inspector={inspector} />,
        },
      ]}
    />
  );
}
