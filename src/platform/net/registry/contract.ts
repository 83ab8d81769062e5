/** Who asks a registry. */
export interface RegistryCredentials {
  readonly user: string;
  readonly password: string;
}

export interface RegistryOptions {
  /** `https://ghcr.io`, `http://127.0.0.1:5000`: the scheme, the name and the port alone. */
  readonly origin: string;
  readonly credentials?: RegistryCredentials;
  /** Public hosts that may be followed to besides those that belong to the registry. */
  readonly allowedHosts: readonly string[];
  /** Hosts of one's own: at private addresses, without TLS. */
  readonly privateHosts: readonly string[];
  /** Bytes of a manifest. */
  readonly manifestBytes: number;
  readonly userAgent?: string;
  /** Milliseconds before a broken download is taken up; doubled for each further time. */
  readonly backoffMs?: number;
}

export interface RegistryManifest {
  /** As it was pushed: its digest is of these characters. */
  readonly text: string;
  readonly mediaType: string;
}

export interface BlobWanted {
  readonly repository: string;
  readonly digest: string;
  readonly bytes: number;
  /** Path of the file to be made. */
  readonly to: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytes: number) => void;
}

/** Reads a registry by the distribution protocol; asks for nothing but pulling. */
export interface RegistryClient {
  /**
   * A manifest by tag or digest. Faults: `not-found`, `denied` (who asks may not, or the host is not permitted),
   * `unavailable` (no answer, too large, asked too often).
   */
  manifest(repository: string, reference: string, accept: readonly string[]): Promise<RegistryManifest>;
  /** Puts a blob into a file; answers its digest by its bytes, which whoever asks compares. Faults as above. */
  blob(wanted: BlobWanted): Promise<string>;
}
