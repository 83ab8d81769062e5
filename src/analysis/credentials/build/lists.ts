import type { ResourceRef } from '#kernel';
import type { Fact, ServerCertificateRecord, ServiceCredentialRecord } from '../inventory.ts';
import { readJsonInstant } from '../report/cells.ts';
import { citeItem } from './citation.ts';
import { readText } from './item.ts';
import { type CredentialSlices, isSeen } from './slices.ts';

/** Tags by user name: a credential has no tags of its own, so its owner is its user's. */
export type UserTags = ReadonlyMap<string, ResourceRef['tags']>;

export function serviceCredentials(
  { serviceCredentials: slice }: CredentialSlices,
  tags: () => UserTags,
): Fact<readonly ServiceCredentialRecord[]> {
  if (!isSeen(slice)) return 'unknown';
  return slice.items.map((item) => {
    const { Status, CreateDate, ExpirationDate } = item.configuration;
    const user = readText(item.configuration.UserName);
    return {
      resource: {
        arn: item.arn,
        type: item.resourceType,
        id: item.resourceId,
        name: user ?? item.resourceId,
        accountId: item.accountId,
        region: item.awsRegion,
        tags: (user === undefined ? undefined : tags().get(user)) ?? item.tags,
      },
      id: item.resourceId,
      service: readText(item.configuration.ServiceName) ?? 'unknown',
      active: Status === 'Active' ? true : Status === 'Inactive' ? false : 'unknown',
      createdAt: readJsonInstant(CreateDate) ?? 'unknown',
      expiresAt: ExpirationDate === undefined ? 'never' : (readJsonInstant(ExpirationDate) ?? 'unknown'),
      citation: citeItem(item, slice.source),
    };
  });
}

export function serverCertificates({
  serverCertificates: slice,
}: CredentialSlices): Fact<readonly ServerCertificateRecord[]> {
  if (!isSeen(slice)) return 'unknown';
  return slice.items.map((item) => ({
    resource: {
      arn: item.arn,
      type: item.resourceType,
      id: item.resourceId,
      name: item.resourceName ?? item.resourceId,
      accountId: item.accountId,
      region: item.awsRegion,
      tags: item.tags,
    },
    expiresAt: readJsonInstant(item.configuration.Expiration) ?? 'unknown',
    citation: citeItem(item, slice.source),
  }));
}
