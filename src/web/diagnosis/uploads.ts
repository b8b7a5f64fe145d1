import { largestWorkbookBytes } from '#workbook'
import { bodyLimit } from '../http/body-limit.ts'

/** The workbook, with what a form wraps around it; or the answers it held, written out. */
export const workbooks = bodyLimit(largestWorkbookBytes + 64 * 1024, 'workbook-too-large')
