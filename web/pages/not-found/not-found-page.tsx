import { useLocation } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';

export function NotFoundPage() {
  const { text } = useWords();
  const { pathname } = useLocation();
  return (
    <Page title={text('notFound.title')}>
      <Empty
        title={text('notFound.what', { path: pathname })}
        next={text('notFound.next')}
        action={<GoButton href="/">{text('notFound.home')}</GoButton>}
      />
    </Page>
  );
}
