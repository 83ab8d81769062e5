import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Textarea from '@cloudscape-design/components/textarea';
import { useRef } from 'react';
import { useWords } from '../../app/language.tsx';
import { type PresentPolicy, useTrial } from '../../client/policy-queries.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { TextActions } from '../../parts/text-actions.tsx';
import { Conflict } from './conflict.tsx';
import { useDraft } from './draft.ts';
import { Save } from './save.tsx';
import { goToPlace } from './text-place.ts';
import { TrialView } from './trial-view.tsx';

/** A text beside the file: tried out on the findings of the last analysis, compared, taken along or saved. */
export function Editor({ policy }: { policy: PresentPolicy }) {
  const { text } = useWords();
  const [draft, keepDraft] = useDraft(policy);
  const trial = useTrial();
  const area = useRef<HTMLDivElement>(null);
  const isChanged = draft.text !== (policy.text ?? '');
  const isOld = trial.data !== undefined && trial.data.text !== draft.text;
  return (
    <SpaceBetween size="l">
      {draft.basedOn !== policy.digest && (
        <Conflict
          onKeep={() => {
            keepDraft({ ...draft, basedOn: policy.digest });
            trial.mutate(draft.text);
          }}
          onDrop={() => {
            keepDraft(undefined);
            trial.reset();
          }}
        />
      )}
      <Container
        header={
          <Header
            variant="h2"
            description={text('policy.edit.description')}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                {isChanged && (
                  <Button
                    onClick={() => {
                      keepDraft(undefined);
                      trial.reset();
                    }}
                  >
                    {text('policy.edit.discard')}
                  </Button>
                )}
                <Button variant="primary" loading={trial.isPending} onClick={() => trial.mutate(draft.text)}>
                  {text('policy.edit.try')}
                </Button>
              </SpaceBetween>
            }
          >
            <span className="code">{policy.path}</span>
          </Header>
        }
      >
        <SpaceBetween size="m">
          <div ref={area} className="policy-text">
            <FormField stretch label={text('policy.edit.label')} constraintText={text('policy.edit.constraint')}>
              <Textarea
                value={draft.text}
                rows={24}
                spellcheck={false}
                placeholder={'version: 2\n'}
                onChange={({ detail }) => keepDraft({ ...draft, text: detail.value })}
              />
            </FormField>
          </div>
          <div className="between">
            <TextActions name={text('policy.file')} file="policy.yaml" content={draft.text} />
            <Save
              policy={policy}
              draft={draft}
              trial={isOld ? undefined : trial.data}
              onSaved={() => {
                keepDraft(undefined);
                trial.reset();
              }}
            />
          </div>
        </SpaceBetween>
      </Container>
      {trial.error && <ProblemView problem={trial.error} retry={() => trial.mutate(draft.text)} />}
      {isOld && <StatusIndicator type="warning">{text('policy.edit.old')}</StatusIndicator>}
      {trial.data && (
        <TrialView trial={trial.data} onGo={(line, column) => goToPlace(area.current, draft.text, line, column)} />
      )}
    </SpaceBetween>
  );
}
