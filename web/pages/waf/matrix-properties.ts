import { useMemo } from 'react';
import { useWords } from '../../app/language.tsx';
import type { FilterProperty } from '../../parts/filter/properties.ts';
import { SEVERITIES_DOWN } from '../../parts/severity.tsx';
import { VERDICTS_DOWN } from '../../parts/waf/verdict.tsx';

/** Everything the matrix can be filtered by; the last three choose columns. */
export function useMatrixProperties(): readonly FilterProperty[] {
  const { text } = useWords();
  return useMemo(() => {
    const plain = (key: string, label: string): FilterProperty => ({ key, label, kind: 'text' });
    return [
      plain('cve', 'CVE'),
      {
        key: 'severity',
        label: text('column.severity'),
        kind: 'rank',
        values: SEVERITIES_DOWN.map((value) => ({ value, label: text(`severity.${value}`) })),
      },
      {
        key: 'verdict',
        label: text('waf.verdict'),
        kind: 'choice',
        values: VERDICTS_DOWN.map((value) => ({ value, label: text(`verdict.${value}`) })),
      },
      plain('cwe', 'CWE'),
      plain('entrance', text('exposure.entrance')),
      plain('account', text('column.accountId')),
      plain('webacl', text('exposure.webAclName')),
    ];
  }, [text]);
}
