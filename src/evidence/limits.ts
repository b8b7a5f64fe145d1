const mega = 1024 * 1024

export const largestFileBytes = 15 * mega
export const mostFilesOfHolder = 20
export const largestTitle = 120
/** What one structure may keep, each of its links counted. */
export const mostStructureMegabytes = 500
export const mostStructureBytes = mostStructureMegabytes * mega

/** Bytes of a stored chunk: in base64, one row and one line of a backup stay under 70 kB. */
export const chunkBytes = 48 * 1024

/** Limits of an archive. The longest honest office document stays far below each of them. */
export const mostEntries = 5_000
export const mostDeclaredBytes = 300 * mega
/** A spreadsheet of one value a million times shrinks two hundred times; deflate goes to a thousand. */
export const highestRatio = 400
/** Under this size, a high ratio costs nobody anything. */
export const smallEntryBytes = 5 * mega
/** The parts that say what a document is: types of an office document, manifest of an OpenDocument file. */
export const largestDescriptionBytes = 2 * mega
