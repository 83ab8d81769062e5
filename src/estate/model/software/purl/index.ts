export type { PackageUrl, PurlFault, RefusedPurl } from './package-url.ts';
export { type PurlReading, parsePurl } from './parse.ts';
export { buildPurl, canonicalPurl, type PurlParts } from './write.ts';
export { type NamedPackage, packageOfPurl, type PurlPackage, type PurlPackageFault, purlOf } from './package.ts';
