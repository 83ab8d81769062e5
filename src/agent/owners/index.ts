export { idleLibraries } from './idle-libraries.ts';
export { type OwnerBooks, ownerBooks } from './owner-books.ts';
export { withOwners } from './with-owners.ts';
