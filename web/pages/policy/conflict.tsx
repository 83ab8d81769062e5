import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';

/** The file is another one than the text was made from: nothing is lost, and a person decides. */
export function Conflict({ onKeep, onDrop }: { onKeep: () => void; onDrop: () => void }) {
  const { text } = useWords();
  return (
    <Alert
      type="warning"
      statusIconAriaLabel={text('problem.warning')}
      header={text('policy.conflict')}
      action={
        <SpaceBetween direction="horizontal" size="xs">
          <Button onClick={onDrop}>{text('policy.conflict.drop')}</Button>
          <Button onClick={onKeep}>{text('policy.conflict.keep')}</Button>
        </SpaceBetween>
      }
    >
      {text('policy.conflict.next')}
    </Alert>
  );
}
