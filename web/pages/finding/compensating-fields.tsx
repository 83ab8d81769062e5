import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { FindingDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useRules } from '../../client/queries.ts';

/** A control that must pass while an exception holds. */
export interface Compensating {
  readonly isWanted: boolean;
  readonly rule: string;
  /** ARN with `*` for any run of characters. */
  readonly resource: string;
}

export const NO_COMPENSATING: Compensating = { isWanted: false, rule: '', resource: '' };

interface CompensatingFieldsProps {
  readonly finding: FindingDetail;
  readonly value: Compensating;
  readonly onChange: (value: Compensating) => void;
}

/** Makes an exception hold only while another rule passes for some resources. */
export function CompensatingFields({ finding, value, onChange }: CompensatingFieldsProps) {
  const { text, localized } = useWords();
  const rules = (useRules().data?.items ?? []).filter(({ id }) => id !== finding.rule);
  const options = rules.map(({ id, title }) => ({ value: id, label: localized(title), description: id }));
  return (
    <SpaceBetween size="m">
      <Checkbox
        checked={value.isWanted}
        description={text('exception.compensating.about')}
        onChange={({ detail }) =>
          onChange({ ...value, isWanted: detail.checked, resource: value.resource || finding.resourceArn })
        }
      >
        {text('exception.compensating.want')}
      </Checkbox>
      {value.isWanted && (
        <SpaceBetween size="m">
          <FormField label={text('exception.compensating.rule')}>
            <Select
              filteringType="auto"
              expandToViewport
              virtualScroll
              placeholder={text('exception.compensating.choose')}
              selectedOption={options.find((option) => option.value === value.rule) ?? null}
              options={options}
              onChange={({ detail }) => onChange({ ...value, rule: detail.selectedOption.value ?? '' })}
            />
          </FormField>
          <FormField
            label={text('exception.compensating.resource')}
            description={text('exception.compensating.resource.about')}
          >
            <Input
              value={value.resource}
              onChange={({ detail }) => onChange({ ...value, resource: detail.value.slice(0, 2_048) })}
            />
          </FormField>
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
