/*
 * Limits of an uploaded workbook. One filled with long comments takes 100 kB and inflates to 1 MB; the limits allow ten
 * times that, and beyond them nothing is decompressed.
 */

/** Bytes of the uploaded file. */
export const largestWorkbookBytes = 2 * 1024 * 1024
/** Number of files inside the archive. */
export const mostEntries = 300
/** Bytes of one decompressed file. */
export const largestEntryBytes = 8 * 1024 * 1024
/** Bytes of all decompressed files. */
export const largestInflatedBytes = 24 * 1024 * 1024
/** Filled cells in one sheet. */
export const mostRows = 5_000
/** Filled cells in all sheets. The longest questionnaire makes 2 000. */
export const mostCells = 20_000
/** Characters in all cells. A hundred questions with the longest text and comment make 600 000. */
export const mostCharacters = 2_000_000
/** For a table of which one column is read, such as an export of thousands of structures with dozens of columns. */
export const tableLimits = { cells: 200_000, characters: 8_000_000 }
/** Characters in one cell: the limit of spreadsheets. */
export const longestCell = 32_767
