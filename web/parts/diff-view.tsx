import Box from '@cloudscape-design/components/box';
import { useWords } from '../app/language.tsx';

/** Lines drawn; a file that grew by more is downloaded and read elsewhere. */
const MAX_LINES = 2_000;

/** A unified diff; what goes and what comes is coloured, and signed for who sees no colours. */
export function DiffView({ diff }: { diff: string }) {
  const { text } = useWords();
  const lines = diff.replace(/\n$/, '').split('\n');
  const shown = lines.slice(0, MAX_LINES);
  return (
    <>
      <pre className="code whole">
        {shown.map((line, index) => (
          // Lines of a fixed text: their order is their identity.
          <span key={index} className={`patch-line ${lookOf(line)}`}>
            {`${line}\n`}
          </span>
        ))}
      </pre>
      {lines.length > shown.length && (
        <Box color="text-body-secondary">{text('patch.cut', { count: lines.length - shown.length })}</Box>
      )}
    </>
  );
}

function lookOf(line: string): string {
  if (/^(---|\+\+\+|===|@@|Index:)/.test(line)) return 'patch-head';
  if (line.startsWith('+')) return 'patch-added';
  if (line.startsWith('-')) return 'patch-removed';
  return '';
}
