import type { applyTheme } from '@cloudscape-design/components/theming';

/** Fonts every system has, Japanese ones included: nothing is downloaded, nothing jumps when a font arrives. */
const FONTS =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, 'Hiragino Sans', 'Yu Gothic UI', Meiryo, 'Noto Sans JP', 'Noto Sans CJK JP', system-ui, sans-serif";

const MONOSPACE =
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono CJK JP', monospace";

/** Yagura's look: indigo (藍) on white, so that nobody takes it for a page of AWS. */
export const THEME: Parameters<typeof applyTheme>[0]['theme'] = {
  referenceTokens: { color: { primary: { seed: '#1f4fa3', 600: '#2a56a6' } } },
  tokens: { fontFamilyBase: FONTS, fontFamilyMonospace: MONOSPACE },
  contexts: {
    'top-navigation': {
      tokens: { colorBackgroundContainerContent: { light: '#1f3a5f', dark: '#14263f' } },
    },
  },
};
