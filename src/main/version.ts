import manifest from '../../package.json' with { type: 'json' };

/** Version of the package, as `--version` and the user agent tell it. */
export const VERSION: string = manifest.version;
