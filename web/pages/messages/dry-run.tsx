import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { useDryRun } from '../../client/outreach-queries.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { DryRunResult } from './dry-run-result.tsx';

const SPANS = [7, 30, 90, 365] as const;

/** What the routes would have told of: asked before the first message is sent. */
export function DryRun() {
  const { text } = useWords();
  const [days, setDays] = useState(30);
  const run = useDryRun();
  const options = SPANS.map((count) => ({ value: String(count), label: text('dryRun.days', { count }) }));
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description={text('dryRun.description')}
            actions={
              <Button variant="primary" loading={run.isPending} onClick={() => run.mutate(days)}>
                {text('dryRun.run')}
              </Button>
            }
          >
            {text('messages.dryRun')}
          </Header>
        }
      >
        <FormField label={text('dryRun.span')}>
          <Select
            selectedOption={options.find(({ value }) => value === String(days)) ?? null}
            options={options}
            onChange={({ detail }) => setDays(Number(detail.selectedOption.value))}
          />
        </FormField>
      </Container>
      {run.error && <ProblemView problem={run.error} retry={() => run.mutate(days)} />}
      {run.data && <DryRunResult result={run.data} />}
    </SpaceBetween>
  );
}
