export type { ImportedPerson } from '../domain/imported';
