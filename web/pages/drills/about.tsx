import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useWords } from '../../app/language.tsx';

/** What a drill is, for who has never done one. */
export function About({ isOpen }: { isOpen: boolean }) {
  const { text } = useWords();
  return (
    <ExpandableSection variant="container" headerText={text('drills.about')} defaultExpanded={isOpen}>
      <Box variant="p">{text('drills.about.what')}</Box>
      <ol>
        {(['found', 'told', 'answer', 'end'] as const).map((step) => (
          <li key={step}>{text(`drills.about.${step}`)}</li>
        ))}
      </ol>
      <Box variant="p">{text('drills.about.safe')}</Box>
    </ExpandableSection>
  );
}
