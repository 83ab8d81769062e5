/** Records of language packages, and programs that may hold modules. */
const READ_BY_OTHERS =
  /\.dist-info\/METADATA$|\.egg-info(?:\/PKG-INFO)?$|\/package\.json$|\.[ejw]ar$|\.gemspec$|\.nuspec$|\.deps\.json$|(?:^|\/)(?:s?bin|libexec)\//u;

/**
 * The path from the root of a file that a distribution's package brought, if another reader may read it. What it holds is
 * mended by the distribution under the package's own version: an advisory of the language would not know that.
 */
export function ownedPath(written: string): string | undefined {
  const path = written.replace(/^\/+/u, '');
  return READ_BY_OTHERS.test(path) ? path : undefined;
}
