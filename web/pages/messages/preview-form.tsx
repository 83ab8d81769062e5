import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { PreviewRequest } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from '../../app/messages/index.ts';
import { useActions, useFixes } from '../../client/queries.ts';
import { useActionTitle } from '../../parts/action-title.ts';
import { NOTICE_KINDS } from '../../parts/notice-kinds.ts';

export interface PreviewWish {
  readonly route: string;
  readonly about: 'sample' | 'action';
  readonly kind: string;
  readonly action: string;
  /** '' is the route's own. */
  readonly language: string;
}

/** The wish as the server takes it. */
export function requestOf({ route, about, kind, action, language }: PreviewWish): PreviewRequest {
  const spoken = LANGUAGES.find((known) => known === language);
  return { route, ...(about === 'action' ? { action } : { kind }), ...(spoken ? { language: spoken } : {}) };
}

interface Field {
  readonly name: keyof PreviewWish;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface PreviewFormProps {
  readonly routes: readonly string[];
  readonly wish: PreviewWish;
  readonly onChange: (change: Partial<PreviewWish>) => void;
}

/** Which route, about what, in which language. */
export function PreviewForm({ routes, wish, onChange }: PreviewFormProps) {
  const { text } = useWords();
  const actions = useActions().data?.items ?? [];
  const fixes = useFixes().data?.items ?? [];
  const titleOf = useActionTitle();
  const fields: readonly Field[] = [
    { name: 'route', label: text('policy.route'), options: routes.map((value) => ({ value, label: value })) },
    {
      name: 'about',
      label: text('preview.about'),
      options: (['sample', 'action'] as const).map((value) => ({ value, label: text(`preview.about.${value}`) })),
    },
    wish.about === 'sample'
      ? {
          name: 'kind',
          label: text('messages.kind'),
          options: NOTICE_KINDS.map((value) => ({ value, label: text(`noticeKind.${value}`) })),
        }
      : {
          name: 'action',
          label: text('column.action'),
          options: actions.map((action) => ({
            value: action.id,
            label: titleOf(
              action,
              fixes.find(({ id }) => id === action.fix),
            ),
          })),
        },
    {
      name: 'language',
      label: text('shell.languages'),
      options: [
        { value: '', label: text('preview.ownLanguage') },
        ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
      ],
    },
  ];
  return (
    <ColumnLayout columns={2}>
      {fields.map(({ name, label, options }) => (
        <FormField key={name} label={label}>
          <Select
            selectedOption={options.find(({ value }) => value === wish[name]) ?? null}
            options={options}
            filteringType={options.length > 10 ? 'auto' : 'none'}
            placeholder={text('preview.choose')}
            empty={text('today.nothing')}
            onChange={({ detail }) => onChange({ [name]: detail.selectedOption.value ?? '' })}
          />
        </FormField>
      ))}
    </ColumnLayout>
  );
}
