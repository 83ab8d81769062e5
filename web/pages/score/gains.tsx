import { useWords } from '../../app/language.tsx';
import { type ScoreChoice, useScoreWhatIf } from '../../client/posture-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { ControlStatus } from '../../parts/control-status.tsx';
import { Empty } from '../../parts/empty.tsx';
import { activeFindingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { usePoints } from '../../parts/points.ts';
import { Waiting } from '../../parts/waiting.tsx';

/** What mending each control would bring, the most first. */
export function Gains({ choice }: { choice: ScoreChoice }) {
  const { text, localized } = useWords();
  const { number } = useFormats();
  const { signed } = usePoints();
  const whatIf = useScoreWhatIf(choice);
  return (
    <Answer query={whatIf} waiting={<Waiting lines={12} />}>
      {({ controls }) => (
        <LocalTable
          title={text('score.gains')}
          description={text('score.gains.description')}
          placeholder={text('controls.find')}
          rows={controls}
          keyOf={(row) => row.control}
          sortedBy={{ id: 'gain', isDescending: true }}
          empty={<Empty title={text('score.gains.none')} next={text('score.gains.none.next')} />}
          columns={[
            {
              id: 'title',
              header: text('column.control'),
              minWidth: 280,
              isRowHeader: true,
              value: (row) => localized(row.title),
              cell: (row) => <GoLink href={activeFindingsHref('rule', ...row.rules)}>{localized(row.title)}</GoLink>,
            },
            { id: 'control', header: text('column.id'), minWidth: 120, value: (row) => row.control },
            {
              id: 'status',
              header: text('column.status'),
              minWidth: 120,
              value: (row) => row.status,
              cell: (row) => <ControlStatus status={row.status} />,
            },
            {
              id: 'accounts',
              header: text('score.accounts'),
              minWidth: 110,
              value: (row) => row.total,
              cell: (row) => number(row.total),
            },
            {
              id: 'gain',
              header: text('score.gain'),
              minWidth: 110,
              value: (row) => row.tenths,
              cell: (row) => <strong>{signed(row.tenths)}</strong>,
            },
          ]}
        />
      )}
    </Answer>
  );
}
