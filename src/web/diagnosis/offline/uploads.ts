import { largestWorkbookBytes } from '#workbook'
import { bodyLimit } from '../../http/limiting/body-limit.ts'

/** The workbook with the form around it; or the answers it held, as form fields. */
export const workbooks = bodyLimit(largestWorkbookBytes + 64 * 1024, 'workbook-too-large')
