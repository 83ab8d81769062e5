import { useMemo } from 'react';
import { useWords } from '../../app/language.tsx';
import { useExposureSummary } from '../../client/exposure-queries.ts';
import { useAccounts } from '../../client/queries.ts';
import { useTypeName } from '../../parts/exposure/element-name.ts';
import type { FilterProperty } from '../../parts/filter/properties.ts';

/** Everything exposures can be filtered by. */
export function useExposureProperties(): readonly FilterProperty[] {
  const { text } = useWords();
  const typeName = useTypeName();
  const accounts = useAccounts().data?.items;
  const types = useExposureSummary().data?.byType;
  return useMemo(() => {
    const plain = (key: string, label: string): FilterProperty => ({ key, label, kind: 'text' });
    return [
      {
        key: 'outcome',
        label: text('column.outcome'),
        kind: 'choice',
        values: (['open', 'unknown'] as const).map((value) => ({ value, label: text(`exposureOutcome.${value}`) })),
      },
      {
        key: 'breadth',
        label: text('exposure.breadth'),
        kind: 'rank',
        values: (['narrow', 'wide', 'internet'] as const).map((value) => ({ value, label: text(`breadth.${value}`) })),
      },
      {
        key: 'cover',
        label: 'WebACL',
        kind: 'choice',
        values: (['some', 'none', 'unseen'] as const).map((value) => ({ value, label: text(`cover.${value}`) })),
      },
      {
        key: 'authentication',
        label: text('exposure.authentication'),
        kind: 'text',
        values: [{ value: 'none', label: text('exposure.noAuthentication') }],
      },
      {
        key: 'type',
        label: text('column.type'),
        kind: 'choice',
        values: (types ?? []).map(({ type }) => ({ value: type, label: typeName(type) })),
      },
      { key: 'port', label: text('exposure.port'), kind: 'text' },
      plain('protocol', text('exposure.protocol')),
      {
        key: 'accountName',
        label: text('column.accountName'),
        kind: 'text',
        values: (accounts ?? []).map(({ name }) => ({ value: name, label: name })),
      },
      {
        key: 'account',
        label: text('column.accountId'),
        kind: 'text',
        values: (accounts ?? []).map(({ id }) => ({ value: id, label: id })),
      },
      plain('region', text('column.region')),
      plain('name', text('column.resource')),
      plain('resource', text('column.arn')),
      plain('entrance', text('exposure.entranceArn')),
      plain('webacl', text('exposure.webAclName')),
      { key: 'since', label: text('exposure.since'), kind: 'day' },
    ];
  }, [text, typeName, accounts, types]);
}
