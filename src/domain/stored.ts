/** What is kept on this machine, by kind, in the order in which it is told. */
export const storedKinds = [
  'contacts', // those that are not deleted
  'deleted', // contacts that were deleted, and are kept for a while
  'touches', // with all versions of them
  'promises',
  'drafts',
  'suggestions', // sendings that were noticed
  'stops', // marks of those who asked to be left alone
  'acts', // ways back
] as const;

/** How many rows there are of each kind. */
export type StoredCounts = Readonly<Record<(typeof storedKinds)[number], number>>;
