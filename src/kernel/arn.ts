export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly accountId: string;
  /** Everything after the fifth colon, slashes and colons included. */
  readonly resource: string;
}

/** Splits an ARN into its six parts; undefined when it is none. */
export function parseArn(text: string): Arn | undefined {
  const parts = text.split(':');
  const [head, partition, service, region, accountId] = parts;
  if (head !== 'arn' || !partition || !service || region === undefined || accountId === undefined) return undefined;
  const resource = parts.slice(5).join(':');
  return resource ? { partition, service, region, accountId, resource } : undefined;
}

/** Twelve digits, as AWS writes account ids. */
export function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text);
}
