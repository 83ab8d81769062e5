export { detectSqli, type SqliAnswer } from './sqli/index.ts';
export { detectXss } from './xss/index.ts';
