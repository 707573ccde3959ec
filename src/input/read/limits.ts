/**
 * How much a workspace may be. A model comes from a pull request: without limits one file could take all memory. Each
 * is far above what people write by hand (the largest real file seen has 200 KB) and low enough to answer in seconds.
 */

/** A file above this is generated or not a model; 5 MB are about 8,000 elements. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** All files together: about 400,000 elements. */
export const MAX_TOTAL_BYTES = 256 * 1024 * 1024;

/** Files of a workspace, and folders inside folders. */
export const MAX_FILES = 20_000;
export const MAX_FOLDER_DEPTH = 32;

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
