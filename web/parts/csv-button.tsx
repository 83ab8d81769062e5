import Button from '@cloudscape-design/components/button';
import type { Filter, VulnerabilityGrouping } from '#api/contract';
import { useWords } from '../app/language.tsx';
import { csvHref } from '../client/list-request.ts';
import { may, useSession } from '../client/session.ts';

interface CsvButtonProps {
  readonly list: 'findings' | 'credentials' | 'vulnerabilities';
  readonly filter: Filter;
  readonly sort: string;
  /** What a row of vulnerabilities stands for. */
  readonly by?: VulnerabilityGrouping;
}

/** Downloads everything the list matches. Who may not export sees why. */
export function CsvButton({ list, filter, sort, by }: CsvButtonProps) {
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
    <Button
      iconName="download"
      href={`${csvHref(list, { filter, sort }, language)}${by === undefined ? '' : `&by=${by}`}`}
      download
    >
      {text('csv.export')}
    </Button>
  );
}
