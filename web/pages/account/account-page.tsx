import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import type { AccountDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useAccount } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { activeFindingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { PartsTable } from '../../parts/parts-table.tsx';
import { SeverityCounts } from '../../parts/severity.tsx';
import { CompletenessSum } from '../../parts/state.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** One account: where it stands, what was found, and how much of it was seen. */
export function AccountPage() {
  const { text } = useWords();
  const { id = '' } = useParams();
  const account = useAccount(id);
  return (
    <Page
      title={account.data?.name || id}
      above={[{ text: text('accounts.title'), href: '/accounts' }]}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <GoButton href={`/keys?tab=credentials&f=account%3D${id}`}>{text('nav.keys')}</GoButton>
          <GoButton href={activeFindingsHref('account', id)}>{text('account.findings')}</GoButton>
        </SpaceBetween>
      }
    >
      <Answer query={account} waiting={<Waiting lines={24} />}>
        {(data) => (
          <SpaceBetween size="l">
            <Facts account={data} />
            <PartsTable parts={data.parts} />
          </SpaceBetween>
        )}
      </Answer>
    </Page>
  );
}

function Facts({ account }: { account: AccountDetail }) {
  const { text } = useWords();
  const { number } = useFormats();
  const tags = Object.entries(account.tags).map(([key, value]) => `${key}=${value}`);
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        minColumnWidth={150}
        items={[
          { label: text('column.accountId'), value: account.id },
          { label: text('account.unit'), value: account.ouPath.join(' / ') || '–' },
          { label: text('account.email'), value: account.email ?? '–' },
          { label: text('column.status'), value: account.status ?? '–' },
          { label: text('accounts.findings'), value: <SeverityCounts counts={account.findings} /> },
          { label: text('column.seen'), value: <CompletenessSum counts={account.completeness} /> },
          { label: text('column.items'), value: number(account.items) },
          { label: text('finding.tags'), value: tags.join(', ') || '–' },
        ]}
      />
    </Container>
  );
}
