import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useEffect, useRef } from 'react';
import type { Hop } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useElementName } from '../exposure/element-name.ts';
import { HopFacts } from './hop-facts.tsx';
import { keysOf, type Way } from './ways.ts';

interface HopListProps {
  readonly way: Way;
  readonly snapshot: string;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
}

/** Every hop of a way in words; the chosen one is open. Whoever does not see the drawing loses nothing. */
export function HopList({ way, snapshot, chosen, onChoose }: HopListProps) {
  const { text } = useWords();
  const keys = keysOf(way);
  return (
    <ol className="plain-list hop-list" aria-label={text('path.hops')}>
      {way.hops.map((hop, index) => {
        const key = keys[index] ?? '';
        return (
          <HopEntry
            key={key}
            hop={hop}
            number={index + 1}
            isStop={way.isStopped === true && index === way.hops.length - 1}
            snapshot={snapshot}
            isOpen={key === chosen}
            onToggle={(isOpen) => onChoose(isOpen ? key : undefined)}
          />
        );
      })}
    </ol>
  );
}

interface HopEntryProps {
  readonly hop: Hop;
  readonly number: number;
  readonly isStop: boolean;
  readonly snapshot: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

function HopEntry({ hop, number, isStop, snapshot, isOpen, onToggle }: HopEntryProps) {
  const { text, localized } = useWords();
  const nameOf = useElementName();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const role = text(`hopRole.${hop.role}`);
  const name = nameOf(hop.element);
  return (
    <li ref={entry}>
      <ExpandableSection
        headingTagOverride="h3"
        headerText={`${number}. ${role === name ? role : text('path.hop', { role, name })}${isStop ? ` · ${text('path.stopsHere')}` : ''}`}
        {...(hop.note ? { headerDescription: localized(hop.note) } : {})}
        expanded={isOpen}
        onChange={({ detail }) => onToggle(detail.expanded)}
      >
        <HopFacts hop={hop} snapshot={snapshot} />
      </ExpandableSection>
    </li>
  );
}
