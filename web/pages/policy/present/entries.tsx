import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/language.tsx';
import { LocalTable } from '../../../parts/local-table.tsx';

/** From so many entries on they are searched rather than read. */
const MANY = 12;

interface EntryColumn<T> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: T) => string | number;
  readonly cell?: (row: T) => ReactNode;
  readonly minWidth?: number;
}

interface EntriesProps<T> {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly T[];
  readonly columns: readonly EntryColumn<T>[];
  /** What holds without entries. */
  readonly none: string;
}

/** One part of the policy: its entries in the order of the file, which is the order they are tried in. */
export function Entries<T>({ title, description, rows, columns, none }: EntriesProps<T>) {
  const { text } = useWords();
  if (rows.length === 0) {
    return (
      <Container
        header={
          <Header variant="h2" description={description}>
            {title}
          </Header>
        }
      >
        <Box color="text-body-secondary">{none}</Box>
      </Container>
    );
  }
  const numbered = rows.map((row, index) => ({ row, index }));
  return (
    <LocalTable
      title={title}
      description={description}
      {...(rows.length > MANY ? { placeholder: text('policy.find') } : {})}
      rows={numbered}
      keyOf={({ index }) => String(index)}
      empty=""
      columns={columns.map(({ id, header, minWidth, value, cell }, position) => ({
        id,
        header,
        minWidth: minWidth ?? 160,
        isRowHeader: position === 0,
        value: ({ row }: { row: T }) => value(row),
        ...(cell ? { cell: ({ row }: { row: T }) => cell(row) } : {}),
      }))}
    />
  );
}
