import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { useSnapshot } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { useFormats } from '../../parts/formats.ts';
import { Moment } from '../../parts/moment.tsx';
import { Page } from '../../parts/page.tsx';
import { PartsTable } from '../../parts/parts-table.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** One snapshot and how complete each of its parts is. */
export function SnapshotPage() {
  const { text, named } = useWords();
  const { number } = useFormats();
  const { id = '' } = useParams();
  const snapshot = useSnapshot(id);
  return (
    <Page
      title={text('snapshot.title', { id: id.slice(0, 16) })}
      above={[{ text: text('snapshots.title'), href: '/snapshots' }]}
    >
      <Answer query={snapshot} waiting={<Waiting lines={24} />}>
        {(data) => (
          <SpaceBetween size="l">
            <Container>
              <KeyValuePairs
                columns={4}
                minColumnWidth={150}
                items={[
                  { label: text('column.taken'), value: <Moment at={data.createdAt} /> },
                  { label: text('column.via'), value: named('via', data.via) },
                  { label: text('column.accounts'), value: number(data.accounts) },
                  { label: text('column.items'), value: number(data.items) },
                  { label: text('snapshot.home'), value: data.homeAccountId || '–' },
                  { label: text('column.seenAgain'), value: <Moment at={data.seenAt[0] ?? data.createdAt} /> },
                  { label: text('column.id'), value: <span className="code">{data.id}</span> },
                ]}
              />
            </Container>
            <PartsTable parts={data.parts} withAccount />
          </SpaceBetween>
        )}
      </Answer>
    </Page>
  );
}
