import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useWords } from '../../app/language.tsx';
import type { MessagesFilter } from '../../client/outreach-queries.ts';
import { usePolicy } from '../../client/policy-queries.ts';
import { useFormats } from '../../parts/formats.ts';
import { MESSAGE_STATES } from '../../parts/message-state.tsx';
import { NOTICE_KINDS } from '../../parts/notice-kinds.ts';

interface LogFilterProps {
  readonly filter: MessagesFilter;
  /** Messages by state, whatever the filter. */
  readonly counts: Readonly<Record<string, number>>;
  readonly onChange: (change: Partial<MessagesFilter>) => void;
}

/** Narrows the log by state, route, channel and kind. Routes and channels are those of the policy. */
export function LogFilter({ filter, counts, onChange }: LogFilterProps) {
  const { text } = useWords();
  const { number } = useFormats();
  const routes = usePolicy().data?.parsed?.messages.routes ?? [];
  const channels = [...new Set(routes.map(({ channel }) => channel))];
  const same = (value: string) => ({ value, label: value });
  const choices = [
    {
      name: 'state',
      label: text('column.state'),
      options: MESSAGE_STATES.map((value) => ({
        value,
        label: text('messages.state.count', { state: text(`messageState.${value}`), n: number(counts[value] ?? 0) }),
      })),
    },
    { name: 'route', label: text('policy.route'), options: routes.map(({ id }) => same(id)) },
    { name: 'channel', label: text('policy.channel'), options: channels.map(same) },
    {
      name: 'kind',
      label: text('messages.kind'),
      options: NOTICE_KINDS.map((value) => ({ value, label: text(`noticeKind.${value}`) })),
    },
  ] as const;
  return (
    <div className="choices">
      {choices.map(({ name, label, options }) => {
        const all = { value: '', label: text('messages.all') };
        const known = [all, ...options];
        const value = filter[name];
        return (
          <FormField key={name} label={label}>
            <Select
              selectedOption={known.find((option) => option.value === value) ?? same(value)}
              options={known}
              filteringType={options.length > 10 ? 'auto' : 'none'}
              onChange={({ detail }) => onChange({ [name]: detail.selectedOption.value ?? '' })}
            />
          </FormField>
        );
      })}
    </div>
  );
}
