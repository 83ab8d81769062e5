export * from './find-browser.ts';
export * from './print-pdf.ts';
