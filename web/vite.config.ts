import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { themeStyleSheet } from './theme-plugin.ts';

/**
 * Nothing is inlined (no script, style, image or font), so that the strict content security policy of the server holds.
 * Modules of the API contract have no side effects: what the console does not use (the zod schemas) is left out.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), themeStyleSheet()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // What most pages share is one file: sixty small ones cost more than they save.
      output: { codeSplitting: { groups: [{ name: 'kit', test: /node_modules/, minShareCount: 8 }] } },
      treeshake: { moduleSideEffects: (id) => !id.includes('/src/api/contract/') },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7070' } },
});
