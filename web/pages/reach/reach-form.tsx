import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import type { ReachQuestion } from '../../client/exposure-queries.ts';
import { EndField } from './end-field.tsx';

const PROTOCOLS = ['', 'tcp', 'udp', 'icmp'] as const;
const PORT = /^\d{1,5}(-\d{1,5})?$/;

interface ReachFormProps {
  readonly question: ReachQuestion;
  readonly isAsking: boolean;
  readonly onAsk: (question: ReachQuestion) => void;
}

/** From where, to where, with what. */
export function ReachForm({ question, isAsking, onAsk }: ReachFormProps) {
  const { text } = useWords();
  const [draft, setDraft] = useState(question.from === '' ? { ...question, from: 'internet' } : question);
  const change = (part: Partial<ReachQuestion>) => setDraft((before) => ({ ...before, ...part }));
  const protocols = PROTOCOLS.map((value) => ({
    value,
    label: value === '' ? text('reach.anyProtocol') : value.toUpperCase(),
  }));
  const isPortBad = draft.port !== '' && !PORT.test(draft.port);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.from !== '' && draft.to !== '' && !isPortBad) onAsk(draft);
      }}
    >
      <Form>
        <Container>
          <ColumnLayout columns={2}>
            <EndField
              label={text('reach.from')}
              description={text('reach.from.description')}
              value={draft.from}
              onChange={(from) => change({ from })}
            />
            <EndField
              label={text('reach.to')}
              description={text('reach.to.description')}
              value={draft.to}
              onChange={(to) => change({ to })}
            />
            <FormField label={text('exposure.protocol')}>
              <Select
                selectedOption={protocols.find(({ value }) => value === draft.protocol) ?? null}
                options={protocols}
                onChange={({ detail }) => change({ protocol: detail.selectedOption.value ?? '' })}
              />
            </FormField>
            <FormField
              label={text('exposure.port')}
              constraintText={text('reach.port.constraint')}
              {...(isPortBad ? { errorText: text('reach.port.bad') } : {})}
            >
              <Input
                value={draft.port}
                inputMode="numeric"
                onChange={({ detail }) => change({ port: detail.value.trim() })}
              />
            </FormField>
          </ColumnLayout>
          <div className="form-end">
            <Button variant="primary" loading={isAsking} disabled={draft.from === '' || draft.to === ''}>
              {text('reach.ask')}
            </Button>
          </div>
        </Container>
      </Form>
    </form>
  );
}
