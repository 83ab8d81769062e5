import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useWords } from '../app/language.tsx';

/** A command line with a button that copies it. */
export function Command({ line }: { line: string }) {
  const { text } = useWords();
  return (
    <Box variant="div">
      <CopyToClipboard
        variant="inline"
        textToCopy={line}
        textToDisplay={<code className="code">{line}</code>}
        wrapText
        copyButtonAriaLabel={text('copy.label', { what: line })}
        copySuccessText={text('copy.done')}
        copyErrorText={text('copy.failed')}
      />
    </Box>
  );
}
