import Container from '@cloudscape-design/components/container';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../app/language.tsx';

/** Grey lines of the size of what will come. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const { text } = useWords();
  return (
    <Container>
      <div aria-busy="true" role="status" aria-label={text('shell.loading')}>
        <SpaceBetween size="s">
          {Array.from({ length: lines }, (_, line) => (
            <Skeleton key={line} variant="text-body-m" width={line % 3 === 2 ? '60%' : '100%'} />
          ))}
        </SpaceBetween>
      </div>
    </Container>
  );
}
