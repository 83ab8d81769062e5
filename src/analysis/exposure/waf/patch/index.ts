export { BENIGN_REQUESTS } from './benign/requests.ts';
export { asCloudFormation } from './cloudformation.ts';
export * from './contract.ts';
export { patchCve } from './patch-cve.ts';
export { patchTools } from './tools.ts';
export { PATCH_TEXTS } from './texts.ts';
