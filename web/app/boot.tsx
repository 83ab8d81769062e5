import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useWords } from './language.tsx';

/** Shown until it is known who is there and what there is to see. */
export function Boot() {
  const { text } = useWords();
  return (
    <main aria-busy="true">
      <title>Yagura</title>
      <Box padding="xxxl" textAlign="center" color="text-status-inactive">
        <Spinner size="large" />
        <Box variant="p">{text('shell.loading')}</Box>
      </Box>
    </main>
  );
}
