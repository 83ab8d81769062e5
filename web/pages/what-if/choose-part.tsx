import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import { useDeferredValue, useState } from 'react';
import { EDITABLE_KINDS, type NetworkPart } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useNetworkParts } from '../../client/exposure-queries.ts';
import { useTypeName } from '../../parts/exposure/element-name.ts';
import { ProblemView } from '../../parts/problem-view.tsx';

interface ChoosePartProps {
  readonly chosen: NetworkPart | undefined;
  readonly onChoose: (part: NetworkPart) => void;
}

/** Which security group, route table… is to be edited. */
export function ChoosePart({ chosen, onChoose }: ChoosePartProps) {
  const { text } = useWords();
  const typeName = useTypeName();
  const [kind, setKind] = useState<string>(EDITABLE_KINDS[0]);
  const [search, setSearch] = useState('');
  const parts = useNetworkParts(kind, useDeferredValue(search));
  const kinds = EDITABLE_KINDS.map((value) => ({ value, label: typeName(value) }));
  const items = parts.data?.items ?? [];
  const keyOf = ({ accountId, region, id }: NetworkPart) => `${accountId}/${region}/${id}`;
  const options = items.map((part) => ({
    value: keyOf(part),
    label: part.name || part.id,
    ...(part.name !== '' && part.name !== part.id ? { labelTag: part.id } : {}),
    description: `${part.accountName || part.accountId} · ${part.region}`,
    tags: [text('whatIf.exposures', { count: part.exposures })],
  }));
  return (
    <Container header={<Header variant="h2">{text('whatIf.choose')}</Header>}>
      {parts.error ? (
        <ProblemView problem={parts.error} retry={() => void parts.refetch()} />
      ) : (
        <ColumnLayout columns={2}>
          <FormField label={text('column.type')}>
            <Select
              selectedOption={kinds.find(({ value }) => value === kind) ?? null}
              options={kinds}
              onChange={({ detail }) => setKind(detail.selectedOption.value ?? EDITABLE_KINDS[0])}
            />
          </FormField>
          <FormField label={text('whatIf.element')}>
            <Select
              selectedOption={chosen?.kind === kind ? { value: keyOf(chosen), label: chosen.name || chosen.id } : null}
              options={options}
              filteringType="manual"
              filteringPlaceholder={text('whatIf.find')}
              filteringAriaLabel={text('whatIf.find')}
              placeholder={text('preview.choose')}
              statusType={parts.isFetching ? 'loading' : 'finished'}
              loadingText={text('shell.loading')}
              empty={text('whatIf.noElement')}
              onLoadItems={({ detail }) => setSearch(detail.filteringText)}
              onChange={({ detail }) => {
                const part = items.find((one) => keyOf(one) === detail.selectedOption.value);
                if (part) onChoose(part);
              }}
            />
          </FormField>
        </ColumnLayout>
      )}
    </Container>
  );
}
