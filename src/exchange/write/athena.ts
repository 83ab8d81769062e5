import { columnName, TABLE_COLUMNS } from './parquet.ts';

/** First day of which partitions are looked for. */
const FIRST_DAY = '2026-01-01';

/**
 * The table over the exported files, one partition a day, found by projection so that nobody has to add them.
 * https://docs.aws.amazon.com/athena/latest/ug/partition-projection.html (read 2026-11-26)
 */
export function athenaTable(location: string): string {
  // Athena reads buckets only: a folder is copied into one first.
  const place = location.startsWith('s3://') ? location : 's3://BUCKET/PREFIX';
  const folder = place.endsWith('/') ? place : `${place}/`;
  const columns = [...TABLE_COLUMNS, 'tags'].map((column) => `  \`${columnName(column)}\` string`);
  return [
    'CREATE EXTERNAL TABLE IF NOT EXISTS `yagura_findings` (',
    columns.join(',\n'),
    ')',
    'PARTITIONED BY (`day` string)',
    'STORED AS PARQUET',
    `LOCATION '${folder}'`,
    'TBLPROPERTIES (',
    "  'projection.enabled' = 'true',",
    "  'projection.day.type' = 'date',",
    "  'projection.day.format' = 'yyyy-MM-dd',",
    `  'projection.day.range' = '${FIRST_DAY},NOW',`,
    `  'storage.location.template' = '${folder}day=\${day}/'`,
    ');',
    '',
  ].join('\n');
}
