import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { SoftwareCoverage } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useTypeName } from '../../parts/exposure/element-name.ts';
import { percentOf } from './percent.ts';

/** How much of each kind is looked at. */
export function Kinds({ coverage: { kinds } }: { coverage: SoftwareCoverage }) {
  const { text } = useWords();
  const typeName = useTypeName();
  return (
    <Container header={<Header variant="h2">{text('coverage.kinds')}</Header>}>
      {kinds.length === 0 ? (
        <Empty title={text('coverage.kinds.none')} next={text('coverage.kinds.none.next')} />
      ) : (
        <ColumnLayout columns={3}>
          {kinds.map((count) => (
            <ProgressBar
              key={count.kind}
              label={typeName(count.kind)}
              value={percentOf(count)}
              additionalInfo={text('coverage.of', { lookedAt: count.lookedAt, total: count.total })}
            />
          ))}
        </ColumnLayout>
      )}
    </Container>
  );
}
