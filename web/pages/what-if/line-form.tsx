import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useWords } from '../../app/language.tsx';

interface LineFormProps<T> {
  readonly title: string;
  readonly lines: readonly T[];
  readonly fields: readonly { readonly name: keyof T & string; readonly label: string; readonly isShort?: boolean }[];
  readonly isBad: (line: T) => boolean;
  readonly fresh: T;
  readonly addLabel: string;
  readonly onChange: (lines: readonly T[]) => void;
}

/** Lines of short texts: changed, added, removed. */
export function LineForm<T>(props: LineFormProps<T>) {
  const { text } = useWords();
  const { lines, fields, onChange } = props;
  const replace = (at: number, line: T) => onChange(lines.map((one, index) => (index === at ? line : one)));
  return (
    <SpaceBetween size="xs">
      <Box variant="h3">{props.title}</Box>
      {lines.length === 0 && <Box color="text-body-secondary">{text('whatIf.noLine')}</Box>}
      <ul className="plain-list">
        {lines.map((line, index) => (
          // Lines have no identity but their place.
          <li key={index} className="edit-line">
            {fields.map(({ name, label, isShort }) => (
              <div key={name} className={isShort ? 'edit-short' : 'edit-long'}>
                <FormField label={index === 0 ? label : undefined}>
                  <Input
                    value={String(line[name])}
                    ariaLabel={text('whatIf.field', { field: label, n: index + 1 })}
                    invalid={props.isBad(line)}
                    onChange={({ detail }) => replace(index, { ...line, [name]: detail.value.trim() })}
                  />
                </FormField>
              </div>
            ))}
            <Button
              iconName="remove"
              variant="icon"
              ariaLabel={text('whatIf.removeLine', { n: index + 1 })}
              onClick={() => onChange(lines.filter((_line, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      {lines.some(props.isBad) && <StatusIndicator type="error">{text('whatIf.bad')}</StatusIndicator>}
      <Button iconName="add-plus" onClick={() => onChange([...lines, props.fresh])}>
        {props.addLabel}
      </Button>
    </SpaceBetween>
  );
}
