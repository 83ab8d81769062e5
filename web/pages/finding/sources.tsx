import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import type { Rule } from '#api/contract';
import { useWords } from '../../app/language.tsx';

/** Where the rule comes from, and when that was read. */
export function Sources({ rule }: { rule: Rule | undefined }) {
  const { text } = useWords();
  if (!rule || rule.sources.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{text('sources.title')}</Header>}>
      <ul className="plain-list">
        {rule.sources.map(({ url, read }) => (
          <li key={url}>
            <Link href={url} external externalIconAriaLabel={text('sources.external')}>
              {url}
            </Link>{' '}
            {text('sources.read', { date: read })}
          </li>
        ))}
      </ul>
    </Container>
  );
}
