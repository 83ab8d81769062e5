import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { SoftwareCoverage } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useTypeName } from '../../parts/exposure/element-name.ts';

/** Places of which not even the resources were seen: the counts above leave them out. */
export function UnseenPlaces({ coverage: { unseen, unseenTotal } }: { coverage: SoftwareCoverage }) {
  const { text, named } = useWords();
  const typeName = useTypeName();
  if (unseenTotal === 0) return null;
  return (
    <ExpandableSection
      variant="container"
      headerText={text('coverage.unseen', { count: unseenTotal })}
      headerDescription={text('coverage.unseen.description')}
    >
      {unseenTotal > unseen.length && (
        <Box variant="p">{text('coverage.unseen.first', { shown: unseen.length, total: unseenTotal })}</Box>
      )}
      <ul>
        {unseen.map(({ accountId, accountName, region, kind, state, reason }) => (
          <li key={`${accountId} ${region} ${kind}`}>
            {[accountName, region, typeName(kind), named('completeness', state), reason]
              .filter((part) => part !== '')
              .join(' · ')}
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
