import Button from '@cloudscape-design/components/button';
import type { Filter } from '#api/contract';
import { useWords } from '../app/language.tsx';
import { csvHref } from '../client/list-request.ts';
import { may, useSession } from '../client/session.ts';

/** Downloads everything the list matches. Who may not export sees why. */
export function CsvButton({ list, filter, sort }: { list: 'findings' | 'credentials'; filter: Filter; sort: string }) {
  const { text, language } = useWords();
  const session = useSession().data;
  if (!may(session, 'export:create')) {
    return (
      <Button iconName="download" disabled disabledReason={text('csv.denied')}>
        {text('csv.export')}
      </Button>
    );
  }
  return (
    <Button iconName="download" href={csvHref(list, { filter, sort }, language)} download>
      {text('csv.export')}
    </Button>
  );
}
