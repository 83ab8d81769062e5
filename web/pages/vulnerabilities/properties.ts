import { useMemo } from 'react';
import { SOFTWARE_EXPOSURES, VULNERABILITY_TERMS } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useAccounts } from '../../client/queries.ts';
import type { FilterProperty } from '../../parts/filter/properties.ts';
import { SEVERITIES_DOWN } from '../../parts/severity.tsx';

/** Kinds of packages that are suggested; any other can be written. */
const TYPES = ['deb', 'rpm', 'apk', 'npm', 'pypi', 'maven', 'golang', 'gem', 'nuget', 'composer', 'cargo'];

/** Everything vulnerabilities can be filtered by. */
export function useVulnerabilityProperties(): readonly FilterProperty[] {
  const { text } = useWords();
  const accounts = useAccounts().data?.items;
  return useMemo(() => {
    const flag = (key: string, label: string): FilterProperty => ({
      key,
      label,
      kind: 'choice',
      values: [
        { value: 'true', label: text('vulnerabilities.yes') },
        { value: 'false', label: text('vulnerabilities.no') },
      ],
    });
    const plain = (key: string, label: string): FilterProperty => ({ key, label, kind: 'text' });
    return [
      {
        key: 'severity',
        label: text('column.severity'),
        kind: 'rank',
        values: SEVERITIES_DOWN.toReversed().map((value) => ({ value, label: text(`severity.${value}`) })),
      },
      {
        key: 'term',
        label: text('vulnerability.term'),
        kind: 'choice',
        values: VULNERABILITY_TERMS.map((value) => ({ value, label: text(`term.${value}`) })),
      },
      { key: 'due', label: text('column.due'), kind: 'day' },
      {
        key: 'exposure',
        label: text('vulnerability.exposure'),
        kind: 'choice',
        values: SOFTWARE_EXPOSURES.map((value) => ({ value, label: text(`softwareExposure.${value}`) })),
      },
      flag('exploited', text('vulnerabilities.mark.exploitedFlag')),
      flag('fixable', text('vulnerabilities.fixable')),
      {
        key: 'account',
        label: text('column.account'),
        kind: 'choice',
        values: (accounts ?? []).map(({ id, name }) => ({ value: id, label: name || id })),
      },
      {
        key: 'type',
        label: text('vulnerabilities.packageType'),
        kind: 'text',
        values: TYPES.map((value) => ({ value, label: value })),
      },
      plain('vulnerability', text('vulnerability.name')),
      plain('name', text('column.resource')),
      plain('resource', text('column.arn')),
    ];
  }, [text, accounts]);
}
