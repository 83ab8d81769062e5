import type { StoredWebAcl } from '#estate/model';
import type { ProtectedResource } from '#analysis/exposure/waf';
import type { WafReferences } from '#analysis/exposure/waf/guard';

/** Something a WebACL looks at the requests of. */
export interface Attachment {
  readonly arn: string;
  readonly kind: ProtectedResource;
}

export interface EstateWebAcl {
  /** Fit for an address: not the ARN. */
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly scope: 'regional' | 'cloudfront';
  readonly accountId: string;
  readonly region: string;
  readonly webAcl: StoredWebAcl;
  /** What it protects; undefined when that was not seen whole. */
  readonly attachments: readonly Attachment[] | undefined;
}

/** WebACLs with what they refer to: of a snapshot, or of a file. */
export interface WafEstate extends WafReferences {
  /** Empty for a file. */
  readonly snapshotId: string;
  readonly webAcls: readonly EstateWebAcl[];
  readonly accountName: (id: string) => string;
}
