import Alert from '@cloudscape-design/components/alert';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearchParams } from 'react-router';
import type { Snapshot } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useExposureDiff } from '../../client/exposure-queries.ts';
import { useSnapshots } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ExposureChanges } from '../../parts/exposure/exposure-changes.tsx';
import { useFormats } from '../../parts/formats.ts';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** What the internet reaches now and did not then, and the other way round. */
export function ExposureDiffPage() {
  const { text } = useWords();
  const snapshots = useSnapshots();
  return (
    <Page
      title={text('exposureDiff.title')}
      description={text('exposureDiff.description')}
      above={[{ text: text('nav.exposure'), href: '/exposure' }]}
    >
      <Answer query={snapshots} waiting={<Waiting lines={12} />}>
        {({ items }) =>
          items.length < 2 ? (
            <Empty
              title={text('exposureDiff.short')}
              next={text('exposureDiff.short.next')}
              action={<Command line="npx yagura scan" />}
            />
          ) : (
            <Comparison snapshots={items.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))} />
          )
        }
      </Answer>
    </Page>
  );
}

/** Newest first; the two newest are compared unless others are chosen. */
function Comparison({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const { text } = useWords();
  const { moment } = useFormats();
  const [search, setSearch] = useSearchParams();
  const chosen = {
    from: search.get('from') ?? snapshots[1]?.id ?? '',
    to: search.get('to') ?? snapshots[0]?.id ?? '',
  };
  const options = snapshots.map(({ id, createdAt }) => ({
    value: id,
    label: moment(createdAt),
    description: id.slice(0, 16),
  }));
  const diff = useExposureDiff(chosen.from, chosen.to);
  return (
    <SpaceBetween size="l">
      <ColumnLayout columns={2}>
        {(['from', 'to'] as const).map((end) => (
          <FormField key={end} label={text(end === 'from' ? 'exposureDiff.from' : 'exposureDiff.to')}>
            <Select
              filteringType="auto"
              selectedOption={options.find(({ value }) => value === chosen[end]) ?? null}
              options={options}
              onChange={({ detail }) => setSearch({ ...chosen, [end]: detail.selectedOption.value ?? '' })}
            />
          </FormField>
        ))}
      </ColumnLayout>
      <Answer query={diff} waiting={<Waiting lines={12} />}>
        {({ changes, counts, truncated }) => (
          <SpaceBetween size="m">
            {truncated && (
              <Alert type="warning" statusIconAriaLabel={text('problem.warning')}>
                {text('exposureChange.truncated')}
              </Alert>
            )}
            <ExposureChanges title={text('exposureDiff.changes')} changes={changes} counts={counts} />
          </SpaceBetween>
        )}
      </Answer>
    </SpaceBetween>
  );
}
