import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { parseRecord } from './json.ts';

export interface ConfigurationForm {
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Called with what can be asked; while something is wrong, nothing is. */
  readonly onChange: (configuration: Readonly<Record<string, unknown>>) => void;
}

/** A configuration as AWS holds it. */
export function JsonForm({ configuration, onChange }: ConfigurationForm) {
  const { text } = useWords();
  const [draft, setDraft] = useState(() => JSON.stringify(configuration, undefined, 2));
  const isBad = parseRecord(draft) === undefined;
  return (
    <div className="policy-text">
      <FormField stretch label={text('whatIf.json')} {...(isBad ? { errorText: text('whatIf.json.bad') } : {})}>
        <Textarea
          value={draft}
          rows={18}
          spellcheck={false}
          onChange={({ detail }) => {
            setDraft(detail.value);
            const value = parseRecord(detail.value);
            if (value) onChange(value);
          }}
        />
      </FormField>
    </div>
  );
}
