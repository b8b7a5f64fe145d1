import { bodyLimit } from '#http'
import { largestWorkbookBytes } from '#workbook'

/** The workbook with the form around it; or the answers it held, as form fields. */
export const workbooks = bodyLimit(largestWorkbookBytes + 64 * 1024, 'workbook-too-large')
