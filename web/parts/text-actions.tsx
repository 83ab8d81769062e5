import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../app/language.tsx';

interface TextActionsProps {
  /** What the text is, for the buttons. */
  readonly name: string;
  /** Name of the file it is downloaded as. */
  readonly file: string;
  readonly content: string;
}

/** Takes a text along: to the clipboard, or as a file. */
export function TextActions({ name, file, content }: TextActionsProps) {
  const { text } = useWords();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <CopyToClipboard
        textToCopy={content}
        copyButtonText={text('take.copy')}
        copyButtonAriaLabel={text('copy.label', { what: name })}
        copySuccessText={text('copy.done')}
        copyErrorText={text('copy.failed')}
      />
      <Button
        iconName="download"
        ariaLabel={text('take.download.of', { what: name })}
        onClick={() => download(file, content)}
      >
        {text('take.download')}
      </Button>
    </SpaceBetween>
  );
}

function download(file: string, content: string): void {
  const href = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = href;
  link.download = file;
  link.click();
  URL.revokeObjectURL(href);
}
