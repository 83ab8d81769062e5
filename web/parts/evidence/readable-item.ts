interface Readable {
  readonly value: unknown;
  /** JSON pointer of the field to mark, into the item or into its configuration; '' for none. */
  readonly field: string;
}

/**
 * The row of a credential report as an object, because nobody finds the fifteenth comma: its pointer says
 * `row=<user>/<column>` and its content is the heading line and the row. Every other item stays as it is.
 */
export function readableItem(item: Readonly<Record<string, unknown>>, field: string): Readable {
  const configuration = item['configuration'];
  const content = isRecord(configuration) ? configuration['Content'] : undefined;
  if (item['resourceType'] !== 'AWS::IAM::CredentialReport' || typeof content !== 'string')
    return { value: item, field };
  const [heading = '', row, ...others] = content.trim().split('\n');
  if (row === undefined || others.length > 0 || content.includes('"')) return { value: item, field };
  const cells = row.split(',');
  const entries = heading.split(',').map((column, index) => [column, cells[index] ?? '']);
  const column = field.slice(field.lastIndexOf('/') + 1);
  return {
    value: {
      ...item,
      configuration: { ...(isRecord(configuration) ? configuration : {}), Content: Object.fromEntries(entries) },
    },
    field: `/Content/${column}`,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
