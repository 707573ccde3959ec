/**
 * How much a workspace may be. A model comes from a pull request: without limits one file could take all memory. Each
 * is far above what people write by hand (the largest real file seen has 200 KB) and low enough to answer in seconds.
 */

/** Lists and mappings inside each other. The model needs ten; the parser and everything after it is recursive. */
export const MAX_DEPTH = 64;

/** Uses of anchors in a file. */
export const MAX_ALIASES = 1_000;

/** Values in a file after aliases are expanded: "billion laughs" ends here. The largest plain file stays below. */
export const MAX_NODES = 3_000_000;

/** Syntax errors told of one file: after so many the reader starts again anyway. */
export const MAX_FAULTS = 50;

/** Characters that the slow, thorough parser may read in all for one broken file. */
export const MAX_SLOW_CHARACTERS = 6_000_000;
