/*
 * What a workbook may weigh. One filled with long comments takes 100 kB and inflates to 1 MB: ten times that is left, and
 * beyond it nothing is inflated.
 */

/** Of the file as sent. */
export const largestWorkbookBytes = 2 * 1024 * 1024
/** Files inside the file. */
export const mostEntries = 300
/** Of one file inside, inflated. */
export const largestEntryBytes = 8 * 1024 * 1024
/** Of all the files inside, inflated. */
export const largestInflatedBytes = 24 * 1024 * 1024
/** With something written in them, in one sheet. */
export const mostRows = 5_000
/** In all the sheets. The longest questionnaire makes 2 000. */
export const mostCells = 20_000
/** In all the cells. A hundred questions with the longest text and comment make 600 000. */
export const mostCharacters = 2_000_000
/** In one cell: spreadsheets hold no more. */
export const longestCell = 32_767
