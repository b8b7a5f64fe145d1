import { AppError, type Code } from '#kernel'
import { readXml } from './xml.ts'
import type { Parts } from './zip.ts'

/** The content of the main part: the sheets in order, and the location of the other parts. */
export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  /** Whether days are counted from 1904 instead of 1900, as in old Macintosh files. */
  readonly from1904: boolean
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
}

const mainPart = 'xl/workbook.xml'
const mostSheets = 100
/** Spreadsheets limit sheet names to 31 characters; longer names are still read. */
const longestName = 100

export async function readWorkbookPart(parts: Parts): Promise<WorkbookPart> {
  if (!parts.has(mainPart)) throw new AppError('invalid', foreignCode(parts))
  const targets = relationTargets(await parts.read('xl/_rels/workbook.xml.rels'))
  const sheets: { name: string; path: string }[] = []
  let from1904 = false
  readXml(await parts.read(mainPart), {
    open: (element, attribute) => {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (element !== 'sheet') return
      const path = targets.byId.get(attribute('id') ?? '')
      // Chart sheets have no cells.
      if (!path?.includes('worksheet')) return
      if (sheets.length >= mostSheets) throw new AppError('too-large', 'workbook-inflates-too-much')
      sheets.push({ name: attribute('name')?.slice(0, longestName) ?? '', path })
    },
  })
  return { sheets, from1904, sharedStrings: targets.byType.get('sharedStrings'), styles: targets.byType.get('styles') }
}

function foreignCode(parts: Parts): Code {
  return parts.has('mimetype') && parts.has('content.xml') ? 'workbook-ods' : 'workbook-foreign'
}

function relationTargets(xml: string) {
  const byId = new Map<string, string>()
  const byType = new Map<string, string>()
  readXml(xml, {
    open: (element, attribute) => {
      if (element !== 'Relationship') return
      const target = attribute('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      byId.set(attribute('Id') ?? '', path)
      byType.set(attribute('Type')?.split('/').at(-1) ?? '', path)
    },
  })
  return { byId, byType }
}
