import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import type { Action, Fix, Rule } from '#api/contract';
import { ActionRow } from './action-row.tsx';
import { useFormats } from './formats.ts';
import { SEVERITIES_DOWN } from './severity.tsx';

interface ActionListProps {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly rules: readonly Rule[];
  readonly fixes: readonly Fix[];
  readonly more?: ReactNode;
  /** Says how much risk each removes for an hour of work. */
  readonly showsValue?: boolean;
  readonly empty: ReactNode;
}

/** Actions in the order in which they are to be done. */
export function ActionList({ title, actions, rules, fixes, more, showsValue = false, empty }: ActionListProps) {
  const { number } = useFormats();
  return (
    <Container
      header={
        <Header counter={`(${number(actions.length)})`} actions={more || undefined}>
          {title}
        </Header>
      }
    >
      {actions.length === 0 ? (
        empty
      ) : (
        <ol className="plain-list action-list">
          {actions.map((action, index) => (
            <li key={action.id}>
              <ActionRow
                action={action}
                rank={index + 1}
                fix={fixes.find(({ id }) => id === action.fix)}
                rule={worstRule(rules, action)}
                showsValue={showsValue}
              />
            </li>
          ))}
        </ol>
      )}
    </Container>
  );
}

/** Several rules may ask for the same fix; the gravest one says why. */
function worstRule(rules: readonly Rule[], action: Action): Rule | undefined {
  const candidates = rules.filter(({ fix }) => fix.id === action.fix);
  const rank = (rule: Rule) => SEVERITIES_DOWN.indexOf(rule.severity);
  return (
    candidates.find(({ severity }) => severity === action.severity) ??
    candidates.toSorted((a, b) => rank(a) - rank(b))[0]
  );
}
