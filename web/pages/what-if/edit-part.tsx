import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { NetworkEdit, NetworkPart } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useTypeName } from '../../parts/exposure/element-name.ts';
import { editOf } from './edits.ts';
import { GroupForm } from './group-form.tsx';
import { JsonForm } from './json-form.tsx';
import { RouteForm } from './route-form.tsx';

interface EditPartProps {
  readonly part: NetworkPart;
  readonly edit: NetworkEdit | undefined;
  readonly onEdit: (edit: NetworkEdit | undefined) => void;
  readonly onRestore: () => void;
}

const FORMS = { 'AWS::EC2::SecurityGroup': GroupForm, 'AWS::EC2::RouteTable': RouteForm } as const;

/** One part of the copy: as a form where its kind has one, or as JSON; or removed. */
export function EditPart({ part, edit, onEdit, onRestore }: EditPartProps) {
  const { text } = useWords();
  const typeName = useTypeName();
  const Form = Object.entries(FORMS).find(([kind]) => kind === part.kind)?.[1];
  const [view, setView] = useState(Form ? 'form' : 'json');
  const isRemoved = edit?.op === 'remove';
  const configuration = edit?.op === 'put' ? edit.configuration : part.configuration;
  const change = (wanted: Readonly<Record<string, unknown>>) => onEdit(editOf(part, wanted));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`${typeName(part.kind)} · ${part.accountName || part.accountId} · ${part.region}`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {edit !== undefined && <Button onClick={onRestore}>{text('whatIf.restore')}</Button>}
              {!isRemoved && <Button onClick={() => onEdit(editOf(part, 'removed'))}>{text('whatIf.remove')}</Button>}
            </SpaceBetween>
          }
        >
          {part.name || part.id}
        </Header>
      }
    >
      {isRemoved ? (
        <StatusIndicator type="stopped">{text('whatIf.removed')}</StatusIndicator>
      ) : (
        <SpaceBetween size="m">
          {Form && (
            <SegmentedControl
              label={text('whatIf.view')}
              selectedId={view}
              options={[
                { id: 'form', text: text('whatIf.form') },
                { id: 'json', text: 'JSON' },
              ]}
              onChange={({ detail }) => setView(detail.selectedId)}
            />
          )}
          {Form && view === 'form' ? (
            <Form configuration={configuration} onChange={change} />
          ) : (
            <JsonForm configuration={configuration} onChange={change} />
          )}
        </SpaceBetween>
      )}
    </Container>
  );
}
