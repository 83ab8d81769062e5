/** Which machine it is. Nothing here was asked of the metadata service. */
export interface HostIdentity {
  readonly hostname: string;
  /** Digest of `/etc/machine-id`, which itself should not leave the machine. */
  readonly machine?: string;
  /** `boot_id` of the kernel: process ids mean something within one boot only. */
  readonly boot?: string;
  readonly instanceId?: string;
  readonly accountId?: string;
  readonly region?: string;
  /** Where the instance id came from: a file of the machine. */
  readonly instanceSource?: string;
}
