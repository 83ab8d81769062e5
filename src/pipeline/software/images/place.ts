/** Where an image stands: a repository of a private registry, and its digest. */
export interface ImagePlace {
  readonly registryId: string;
  readonly region: string;
  readonly repository: string;
  readonly digest: string;
}

/**
 * Reads `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/web@sha256:…`, also of the other partitions and of the
 * addresses of version 6; undefined for images of other registries and for those named by tag.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html (read 2026-11-26)
 */
export function placeOfUri(uri: string): ImagePlace | undefined {
  const [, registryId, region, repository, digest] =
    /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]{1,40})\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)\/([^@:\s]{2,256})(?::[^@\s]{1,128})?@(sha256:[0-9a-f]{64})$/.exec(
      uri,
    ) ?? [];
  return registryId && region && repository && digest ? { registryId, region, repository, digest } : undefined;
}
