import * as v from 'valibot';

/** The first that is said, by every page that opens: parts of the maps in `protocol`, known without all the rest. */

export const firstOfContent = {
  /** Starts in a page. Answers how Steadfast is to show itself there. */
  hello: v.object({}),
};

export const firstOfPages = {
  settings: v.object({}),
};
