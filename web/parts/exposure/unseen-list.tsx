import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { Unseen } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useElementName } from './element-name.ts';

/** What was not seen or is not modelled: where an answer may be wrong, it says so. */
export function UnseenList({ unseen, isOpen = false }: { unseen: readonly Unseen[]; isOpen?: boolean }) {
  const { text, localized } = useWords();
  const nameOf = useElementName();
  if (unseen.length === 0) return null;
  return (
    <ExpandableSection
      variant="container"
      defaultExpanded={isOpen}
      headerText={text('unseen.title', { count: unseen.length })}
      headerDescription={text('unseen.description')}
    >
      <ul>
        {unseen.map(({ code, what, sentence, element, accountId, region }, index) => (
          // Two of them may say the same of different places; their order is fixed.
          <li key={index}>
            {localized(sentence)}{' '}
            <span className="code">
              {[code, what, element ? nameOf(element) : '', accountId ?? '', region ?? '']
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
