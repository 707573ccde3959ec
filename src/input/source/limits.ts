/** How many files a workspace may have, and how large: see `read/limits.ts` for what is inside a file. */

/** A file above this is generated or not a model; 5 MB are about 8,000 elements. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** All files together: about 400,000 elements. */
export const MAX_TOTAL_BYTES = 256 * 1024 * 1024;

/** Files of a workspace, and folders inside folders. */
export const MAX_FILES = 20_000;
export const MAX_FOLDER_DEPTH = 32;
