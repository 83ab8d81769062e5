import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { THEME } from './theme.ts';

const VIRTUAL = 'virtual:theme.css';

/**
 * Makes the theme a plain style sheet at build time: applying it in the browser would add a style element,
 * which the content security policy forbids. The generator's modules are written for bundlers, so they are bundled first.
 */
export function themeStyleSheet(): Plugin {
  return {
    name: 'yagura-theme',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: async (id) => (id === `\0${VIRTUAL}` ? styleSheet() : undefined),
  };
}

async function styleSheet(): Promise<string> {
  const bundle = await build({
    stdin: {
      contents: "export { generateThemeStylesheet } from '@cloudscape-design/components/theming';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = Buffer.from(bundle.outputFiles[0]?.contents ?? []).toString('base64');
  const generator: typeof import('@cloudscape-design/components/theming') = await import(
    `data:text/javascript;base64,${source}`
  );
  return generator.generateThemeStylesheet({ theme: THEME });
}
