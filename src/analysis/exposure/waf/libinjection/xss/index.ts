export { detectXss } from './detect.ts';
export { html5, textOf } from './html5.ts';
export { nextToken } from './tokenizer.ts';
