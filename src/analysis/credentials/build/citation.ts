import type { Instant } from '#kernel';
import type { ConfigurationItem, Slice } from '#estate/model';
import type { Citation } from '../inventory.ts';

/** Cites an item: fields are JSON pointers into it. */
export function citeItem(item: ConfigurationItem, source: string): Citation {
  return {
    source,
    base: `${item.resourceType}/${item.accountId}/${item.awsRegion}/${item.resourceId}#`,
    observedAt: item.configurationItemCaptureTime,
  };
}

/** Cites many items of one kind and account: what their citations have in common is put together once a region. */
export function itemCiter(source: string): (item: ConfigurationItem) => Citation {
  let region: string | undefined;
  let prefix = '';
  return (item) => {
    if (item.awsRegion !== region) {
      region = item.awsRegion;
      prefix = `${item.resourceType}/${item.accountId}/${region}/`;
    }
    return { source, base: `${prefix}${item.resourceId}#`, observedAt: item.configurationItemCaptureTime };
  };
}

/** Cites a user's row of the credential report: fields are its columns. */
export function citeRow(report: ReportOrigin, user: string): Citation {
  return { source: report.source, base: `${report.base}${user}/`, observedAt: report.observedAt };
}

export interface ReportOrigin {
  readonly source: string;
  readonly base: string;
  readonly observedAt: Instant;
}

export function reportOrigin(slice: Slice<'AWS::IAM::CredentialReport'>): ReportOrigin | undefined {
  const item = slice.items[0];
  return item === undefined ? undefined : citeItem(item, slice.source);
}
