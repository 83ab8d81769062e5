import { useMemo } from 'react';
import type { Filter } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useAccounts, useAction, useFixes, useRules } from '../../client/queries.ts';
import { useActionTitle } from '../../parts/action-title.ts';
import type { FilterProperty } from '../../parts/filter/properties.ts';
import { SEVERITIES_DOWN } from '../../parts/severity.tsx';
import { useProduct } from '../../parts/work/product.ts';
import { STAGES } from '../../parts/work/stage.tsx';

const STATES = ['open', 'not-looked-at', 'suppressed', 'fixed', 'gone'] as const;

/** Everything findings can be filtered by. */
export function useFindingProperties(filter: Filter): readonly FilterProperty[] {
  const { text, localized } = useWords();
  const rules = useRules().data?.items;
  const accounts = useAccounts().data?.items;
  const fixes = useFixes().data?.items;
  const titleOf = useActionTitle();
  const product = useProduct();
  // An action's id says nothing to a reader: its title is asked for when the list is filtered by one.
  const action = useAction(filter.tokens.find(({ property }) => property === 'action')?.values[0] ?? '').data;
  const actionTitle = action
    ? titleOf(
        action,
        fixes?.find(({ id }) => id === action.fix),
      )
    : '';
  return useMemo(() => {
    const plain = (key: string, label: string): FilterProperty => ({ key, label, kind: 'text' });
    return [
      {
        key: 'severity',
        label: text('column.severity'),
        kind: 'rank',
        values: SEVERITIES_DOWN.map((value) => ({ value, label: text(`severity.${value}`) })),
      },
      {
        key: 'state',
        label: text('column.state'),
        kind: 'choice',
        values: STATES.map((value) => ({ value, label: text(`state.${value}`) })),
      },
      {
        key: 'rule',
        label: text('column.rule'),
        kind: 'choice',
        values: (rules ?? []).map((rule) => ({ value: rule.id, label: `${localized(rule.title)} (${rule.id})` })),
      },
      {
        key: 'account',
        label: text('column.accountId'),
        kind: 'text',
        values: (accounts ?? []).map(({ id }) => ({ value: id, label: id })),
      },
      {
        key: 'accountName',
        label: text('column.accountName'),
        kind: 'text',
        values: (accounts ?? []).map(({ name }) => ({ value: name, label: name })),
      },
      plain('region', text('column.region')),
      plain('type', text('column.type')),
      plain('name', text('column.resource')),
      plain('resource', text('column.arn')),
      {
        key: 'owner',
        label: text('column.owner'),
        kind: 'text',
        values: [{ value: '@default', label: text('filter.defaultOwner') }],
      },
      {
        key: 'stage',
        label: text('column.stage'),
        kind: 'choice',
        values: STAGES.map((value) => ({ value, label: text(`stage.${value}`) })),
      },
      {
        key: 'side',
        label: text('column.side'),
        kind: 'choice',
        values: (['security', 'sre'] as const).map((value) => ({ value, label: text(`side.${value}`) })),
      },
      {
        key: 'assignee',
        label: text('column.assignee'),
        kind: 'text',
        values: [{ value: '@me', label: text('filter.me') }],
      },
      { key: 'snoozed', label: text('column.snoozed'), kind: 'day' },
      {
        key: 'source',
        label: text('column.product'),
        kind: 'text',
        values: [{ value: 'yagura', label: product('yagura') }],
      },
      plain('exception', text('column.exception')),
      {
        key: 'outcome',
        label: text('column.outcome'),
        kind: 'choice',
        values: (['fail', 'unknown'] as const).map((value) => ({ value, label: text(`outcome.${value}`) })),
      },
      { key: 'due', label: text('column.due'), kind: 'day' },
      { key: 'opened', label: text('column.opened'), kind: 'day' },
      { key: 'changed', label: text('column.changed'), kind: 'day' },
      {
        key: 'action',
        label: text('column.action'),
        kind: action ? 'choice' : 'text',
        values: action ? [{ value: action.id, label: actionTitle }] : [],
      },
    ];
  }, [text, localized, rules, accounts, action, actionTitle, product]);
}
