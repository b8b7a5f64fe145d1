import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What a person or a spreadsheet puts in a cell. */
export type Typed = string | number | boolean | { readonly formula: string } | { readonly error: string } | undefined

/**
 * A workbook in the hands of a spreadsheet, edited by its raw XML: texts go to a table of shared strings, as Excel and
 * LibreOffice write them, and not into the cells, as we do.
 */
export function openSpreadsheet(bytes: Uint8Array) {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  const strings: string[] = []
  const part = (name: string) => parts.get(name) ?? ''
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1] ?? '')
  const pathOf = (sheet: string) => `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`

  /** The sheet and row of an identifier of column A. */
  function find(id: string): { sheet: string; row: string } {
    for (const sheet of sheets) {
      const row = new RegExp(`<c r="A(\\d+)"[^>]*><is><t[^>]*>${id}</t>`).exec(part(pathOf(sheet)))?.[1]
      if (row) return { sheet, row }
    }
    throw new Error(`no line ${id}`)
  }

  function cell(typed: Typed, start: string): string {
    if (typed === undefined) return `${start}/>`
    if (typeof typed === 'number') return `${start}><v>${typed}</v></c>`
    if (typeof typed === 'boolean') return `${start} t="b"><v>${typed ? 1 : 0}</v></c>`
    if (typeof typed === 'string') return `${start} t="s"><v>${strings.push(typed) - 1}</v></c>`
    if ('error' in typed) return `${start} t="e"><v>${typed.error}</v></c>`
    return `${start} t="str"><f>${typed.formula}</f><v>2</v></c>`
  }

  const spreadsheet = {
    sheets,
    part,
    pathOf,
    find,
    /** `Feuille Copies, cellule D7` */
    place: (id: string, column: string) => `Feuille ${find(id).sheet}, cellule ${column}${find(id).row}`,
    change: (name: string, edit: (xml: string) => string) => {
      const edited = edit(part(name))
      if (edited === part(name)) throw new Error(`nothing changed in ${name}`)
      parts.set(name, edited)
      return spreadsheet
    },
    /** Types into a cell of the line of a question. */
    type: (id: string, column: string, typed: Typed) => {
      const { sheet, row } = find(id)
      return spreadsheet.typeAt(sheet, `${column}${row}`, typed)
    },
    typeAt: (sheet: string, name: string, typed: Typed) =>
      spreadsheet.change(pathOf(sheet), (xml) => {
        const known = new RegExp(`(<c r="${name}" s="\\d+")(?: t="inlineStr"|)(?:/>|>.*?</c>)`, 's')
        if (known.test(xml)) return xml.replace(known, (_, start: string) => cell(typed, start))
        const row = name.replace(/\D/g, '')
        const written = cell(typed, `<c r="${name}"`)
        return new RegExp(`<row r="${row}"`).test(xml)
          ? xml.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`, 's'), `$1${written}$2`)
          : xml.replace('</sheetData>', `<row r="${row}">${written}</row></sheetData>`)
      }),
    save: (): Uint8Array => {
      const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')
      const files = new Map(parts)
      if (strings.length > 0) {
        files.set('xl/sharedStrings.xml', `<sst xmlns="x">${shared}</sst>`)
        const relation =
          '<Relationship Id="rIdS" Type="http://x/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>'
        const relations = 'xl/_rels/workbook.xml.rels'
        files.set(relations, part(relations).replace('</Relationships>', `${relation}</Relationships>`))
      }
      return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])))
    },
  }
  return spreadsheet
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
