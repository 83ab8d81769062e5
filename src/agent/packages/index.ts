export { readHostPackages } from './read-packages.ts';
