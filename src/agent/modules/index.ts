export type { ExtensionCache } from './extension-packages.ts';
export { loadedModules } from './loaded-modules.ts';
