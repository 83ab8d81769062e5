import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { EndpointEcho } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useTypeName } from '../../parts/exposure/element-name.ts';

/** An end that means nothing, or several things: what it may mean, one click each. */
export function Meant({ echo, onMean }: { echo: EndpointEcho; onMean: (text: string) => void }) {
  const { text } = useWords();
  const typeName = useTypeName();
  return (
    <Alert
      type="warning"
      statusIconAriaLabel={text('problem.warning')}
      header={text(echo.suggestions.length === 0 ? 'reach.notFound' : 'reach.ambiguous', { text: echo.text })}
    >
      {echo.suggestions.length === 0 ? (
        text('reach.notFound.next')
      ) : (
        <ul className="plain-list">
          {echo.suggestions.map(({ text: written, label, element }) => (
            <li key={written}>
              <Button variant="inline-link" onClick={() => onMean(written)}>
                {label}
              </Button>{' '}
              {element && `${typeName(element.type)} · ${element.accountName || element.accountId} · ${element.region}`}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
