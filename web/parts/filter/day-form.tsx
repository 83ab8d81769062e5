import Calendar from '@cloudscape-design/components/calendar';
import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';

/** Asks for one day of a filter. */
export function DayForm({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { text } = useWords();
  // A moment relative to now has no place in a calendar.
  const day = /^\d/.test(value ?? '') ? (value ?? '').slice(0, 10) : '';
  return (
    <FormField label={text('filter.day')} constraintText="YYYY/MM/DD">
      <SpaceBetween size="s">
        <DateInput
          value={day}
          placeholder="YYYY/MM/DD"
          ariaLabel={text('filter.day')}
          onChange={({ detail }) => onChange(detail.value)}
        />
        <Calendar value={day} ariaLabel={text('filter.day')} onChange={({ detail }) => onChange(detail.value)} />
      </SpaceBetween>
    </FormField>
  );
}
