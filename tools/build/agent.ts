import { join } from 'node:path';
import { Fault } from '#kernel';
import { build, type BuildFailure, formatMessages, type Metafile, type Plugin } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };

/**
 * Makes a module of a script of the older kind. Node's own modules are taken by `require`: an import of `node:http` loads
 * all that it offers, 11 MB of memory more.
 */
const MODULE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Modules of `src` do nothing when they are loaded, so that what is not used of a door stays out. */
const onlyWhatIsUsed: Plugin = {
  name: 'only-what-is-used',
  setup(bundler) {
    bundler.onResolve({ filter: /^(?:#|\.)/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === onlyWhatIsUsed || kind === 'entry-point' || importer.includes('node_modules'))
        return undefined;
      const found = await bundler.resolve(path, { importer, resolveDir, kind, pluginData: onlyWhatIsUsed });
      return { ...found, sideEffects: false };
    });
    // The whole manifest would be bundled for one of its lines.
    bundler.onLoad({ filter: /[\\/]src[\\/]main[\\/]version\.ts$/ }, () => ({
      contents: `export const VERSION = ${JSON.stringify(manifest.version)};`,
    }));
  },
};

/** Bundles the agent with all it needs into one file, as a module or as a script; a Fault names every error. */
export async function bundleAgent(root: string, outfile: string, kind: 'module' | 'script'): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main/agent.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    plugins: [onlyWhatIsUsed],
    ...(kind === 'module' ? { banner: { js: MODULE } } : {}),
  }).catch(async (thrown: BuildFailure) => {
    const lines = await formatMessages(thrown.errors ?? [], { kind: 'error' });
    throw new Fault('bad-input', `the agent could not be bundled\n${lines.join('') || thrown.message}`, {
      mend: 'mend the files named above and run `npm run build` again',
      cause: thrown,
    });
  });
  return metafile;
}

/** Writes `dist/agent.mjs`, which runs with bare `node`. Returns the number of files written. */
export async function buildAgent(root: string): Promise<number> {
  await bundleAgent(root, join(root, 'dist/agent.mjs'), 'module');
  return 1;
}
