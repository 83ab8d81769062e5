import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import type { SoftwareCoverage } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useTypeName } from '../../parts/exposure/element-name.ts';
import { useFormats } from '../../parts/formats.ts';
import { Day } from '../../parts/moment.tsx';
import { Prose } from '../../parts/prose.tsx';
import { GapFilter } from './gap-filter.tsx';
import { type GapChoice, PAGE_SIZE } from './use-gap-choice.ts';

interface GapsProps {
  readonly coverage: SoftwareCoverage;
  readonly choice: GapChoice;
  /** While the rows are still those of the choice before. */
  readonly isOld: boolean;
}

/** The resources that are not looked at, and what would change that. */
export function Gaps({ coverage, choice, isOld }: GapsProps) {
  const { text, localized } = useWords();
  const { number } = useFormats();
  const typeName = useTypeName();
  const { gaps, gapsTotal, reasons } = coverage;
  return (
    <Table
      items={gaps}
      trackBy="arn"
      wrapLines
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: text('coverage.gaps') }}
      header={
        <Header variant="h2" counter={`(${number(gapsTotal)})`}>
          {text('coverage.gaps')}
        </Header>
      }
      filter={<GapFilter coverage={coverage} choice={choice} />}
      pagination={
        gapsTotal > PAGE_SIZE && (
          <Pagination
            currentPageIndex={choice.page}
            pagesCount={Math.max(choice.page, Math.ceil(gapsTotal / PAGE_SIZE))}
            disabled={isOld}
            onChange={({ detail }) => choice.goTo(detail.currentPageIndex)}
          />
        )
      }
      empty={<Empty title={text('coverage.gaps.none')} next={text('coverage.gaps.none.next')} />}
      columnDefinitions={[
        { id: 'name', header: text('column.resource'), isRowHeader: true, minWidth: 180, cell: ({ name }) => name },
        { id: 'kind', header: text('coverage.kind'), minWidth: 150, cell: ({ kind }) => typeName(kind) },
        {
          id: 'why',
          header: text('coverage.why'),
          minWidth: 280,
          cell: ({ gap }) => (
            <>
              <strong>{text(`coverageGap.${gap}`)}</strong>
              {reasons[gap] && <Prose text={localized(reasons[gap])} />}
            </>
          ),
        },
        {
          id: 'account',
          header: text('column.account'),
          minWidth: 150,
          cell: ({ accountId, accountName }) => (accountId === '' ? text('coverage.outside') : accountName),
        },
        { id: 'region', header: text('column.region'), minWidth: 130, cell: ({ region }) => region || '–' },
        { id: 'last', header: text('coverage.last'), minWidth: 170, cell: ({ takenAt }) => <Day at={takenAt} /> },
      ]}
    />
  );
}
