import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { FindingDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useAccounts } from '../../client/queries.ts';
import type { Scope } from '../../client/work-queries.ts';
import { useScopeText } from '../../parts/work/scope-text.ts';
import { SCOPE_KINDS, type ScopeKind, scopeOf } from '../../parts/work/scopes.ts';

interface ScopeFieldProps {
  readonly finding: FindingDetail;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** How far an exception reaches, the narrowest first; each choice says what it covers. */
export function ScopeField({ finding, scope, onChange }: ScopeFieldProps) {
  const { text } = useWords();
  const scopeText = useScopeText();
  const tags = Object.entries(finding.tags).map(([key, value]) => `${key}=${value}`);
  const [tag, setTag] = useState(tags[0] ?? '');
  const [kind, setKind] = useState<ScopeKind>('resource-rule');
  const ouPath = useAccounts().data?.items.find(({ id }) => id === finding.accountId)?.ouPath ?? [];
  const options = SCOPE_KINDS.flatMap((known) => {
    const covers = scopeOf(known, finding, { tag, ouPath });
    return covers ? [{ kind: known, covers }] : [];
  });
  return (
    <SpaceBetween size="m">
      <FormField label={text('exception.scope')}>
        <RadioGroup
          value={kind}
          onChange={({ detail }) => {
            const chosen = options.find((option) => option.kind === detail.value);
            if (!chosen) return;
            setKind(chosen.kind);
            onChange(chosen.covers);
          }}
          items={options.map((option) => ({
            value: option.kind,
            label: text(`scopeKind.${option.kind}`),
            description: scopeText(option.covers),
          }))}
        />
      </FormField>
      {scope.tag && tags.length > 1 && (
        <FormField label={text('exception.tag')}>
          <Select
            selectedOption={{ value: tag, label: tag }}
            options={tags.map((value) => ({ value, label: value }))}
            onChange={({ detail }) => {
              const next = detail.selectedOption.value ?? tag;
              setTag(next);
              const covers = scopeOf('tag-rule', finding, { tag: next, ouPath });
              if (covers) onChange(covers);
            }}
          />
        </FormField>
      )}
    </SpaceBetween>
  );
}
