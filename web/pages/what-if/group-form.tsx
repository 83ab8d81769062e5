import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { isRuleBad, NEW_RULE, rulesOf, withRules } from './group-rules.ts';
import type { ConfigurationForm } from './json-form.tsx';
import { LineForm } from './line-form.tsx';

const DIRECTIONS = ['IpPermissions', 'IpPermissionsEgress'] as const;

/** Rules of a security group, in and out. */
export function GroupForm({ configuration, onChange }: ConfigurationForm) {
  const { text } = useWords();
  const [drafts, setDrafts] = useState(() => ({
    IpPermissions: rulesOf(configuration['IpPermissions']),
    IpPermissionsEgress: rulesOf(configuration['IpPermissionsEgress']),
  }));
  return (
    <SpaceBetween size="l">
      {DIRECTIONS.map((direction) => (
        <LineForm
          key={direction}
          title={text(`whatIf.${direction}`)}
          lines={drafts[direction]}
          fields={[
            { name: 'protocol', label: text('exposure.protocol'), isShort: true },
            { name: 'from', label: text('whatIf.fromPort'), isShort: true },
            { name: 'to', label: text('whatIf.toPort'), isShort: true },
            { name: 'source', label: text(direction === 'IpPermissions' ? 'whatIf.source' : 'whatIf.destination') },
          ]}
          isBad={isRuleBad}
          fresh={NEW_RULE}
          addLabel={text('whatIf.addRule')}
          onChange={(rules) => {
            setDrafts((before) => ({ ...before, [direction]: rules }));
            if (!rules.some(isRuleBad)) onChange(withRules(configuration, direction, rules));
          }}
        />
      ))}
    </SpaceBetween>
  );
}
