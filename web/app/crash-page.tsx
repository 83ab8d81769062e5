import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useRouteError } from 'react-router';
import { useWords } from './language.tsx';

/** The last net: a page that threw while it was drawn, or whose program could not be loaded. */
export function CrashPage() {
  const { text } = useWords();
  const thrown = useRouteError();
  return (
    <main>
      <title>{`${text('crash.title')} · Yagura`}</title>
      <Box padding="xxl">
        <Alert
          type="error"
          header={<h1>{text('crash.title')}</h1>}
          action={<Button onClick={() => window.location.reload()}>{text('crash.reload')}</Button>}
        >
          {text('crash.mend')}
          <Box variant="code">{thrown instanceof Error ? thrown.message : String(thrown)}</Box>
        </Alert>
      </Box>
    </main>
  );
}
