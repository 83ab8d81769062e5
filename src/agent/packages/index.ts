export { packageStamp } from './package-stamp.ts';
export { readHostPackages } from './read-packages.ts';
