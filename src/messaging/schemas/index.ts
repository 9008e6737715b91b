/** The pieces of which messages are made. Whatever arrives is checked against them before anybody looks at it. */

export * from './cadence';
export * from './contact';
export * from './settings';
export * from './sighting';
export * from './text';
export * from './touch';
