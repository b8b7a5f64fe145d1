import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { identityOf, refuseOther } from '../../src/workbook/identity.ts'
import readXlsx from '../../src/workbook/xlsx/read.ts'
import { backups } from '../support/data/content.ts'
import { quickZip } from '../support/data/quick-zip.ts'
import { read, workbookOf } from './reading.ts'
import { openSpreadsheet } from './spreadsheet.ts'

const copies = 'Copies 3-2-1 et copie immuable'

/** Why a file is refused whole. */
function refusal(bytes: Uint8Array): Promise<string> {
  return readXlsx(bytes).then(
    () => 'read',
    (error) => error.code,
  )
}

const whole = workbookOf()
const edited = (edit: (sheet: ReturnType<typeof openSpreadsheet>) => unknown) => {
  const sheet = openSpreadsheet(whole)
  edit(sheet)
  return sheet.save()
}

describe('a file that is not the workbook', () => {
  it('is refused for what it is', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(500)])
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    const document = zipSync({ mimetype: strToU8('application/x'), 'content.xml': strToU8('<a/>') })
    expect(await refusal(new Uint8Array())).toBe('workbook-empty')
    expect(await refusal(strToU8('id;réponse\n'))).toBe('workbook-foreign')
    expect(await refusal(Uint8Array.from({ length: 5000 }, (_, place) => (place * 7919) % 256))).toBe(
      'workbook-foreign',
    )
    expect(await refusal(old)).toBe('workbook-xls')
    expect(await refusal(locked)).toBe('workbook-encrypted')
    expect(await refusal(document)).toBe('workbook-ods')
    expect(await refusal(zipSync({ 'photo.jpg': new Uint8Array(9) }))).toBe('workbook-foreign')
    expect(await refusal(new Uint8Array(20 * 1024 * 1024))).toBe('workbook-too-large')
  })

  it('is refused when it is truncated or damaged, rather than read with a wrong answer', async () => {
    expect(await refusal(whole.slice(0, whole.length - 100))).toBe('workbook-damaged')
    const spoilt = whole.slice()
    spoilt[Math.floor(whole.length / 2)] = (spoilt[Math.floor(whole.length / 2)] ?? 0) ^ 255
    expect(await refusal(spoilt)).toBe('workbook-damaged')
    expect(await refusal(edited((one) => one.change(one.pathOf(copies), (xml) => xml.slice(0, 3000))))).toBe(
      'workbook-damaged',
    )
  })

  it('is refused when it declares its own entities, the way of the billion laughs', async () => {
    const laughs = edited((one) =>
      one.change(one.pathOf(copies), (xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "ha">]><worksheet')),
    )
    expect(await refusal(laughs)).toBe('workbook-damaged')
  })
})

describe('a malicious file', () => {
  const bomb = (bytes: number) => quickZip({ 'xl/workbook.xml': new Uint8Array(bytes) })

  it('is refused before it is inflated, when it declares too much', async () => {
    expect(await refusal(bomb(9e6))).toBe('workbook-inflates-too-much')
    const many = Object.fromEntries(Array.from({ length: 4000 }, (_, place) => [`a${place}`, new Uint8Array(1)]))
    expect(await refusal(zipSync(many))).toBe('workbook-inflates-too-much')
    const parts = Object.fromEntries(Array.from({ length: 4 }, (_, place) => [`a${place}`, new Uint8Array(7e6)]))
    expect(await refusal(quickZip(parts))).toBe('workbook-inflates-too-much')
  })

  it('is refused while it is inflated, when it lies about its size', async () => {
    const lying = bomb(50e6)
    const view = new DataView(lying.buffer, lying.byteOffset)
    for (let place = 0; place < lying.length - 4; place += 1) {
      // The size in the header of the file, and in the directory.
      if (view.getUint32(place, true) === 0x04034b50) view.setUint32(place + 22, 5000, true)
      if (view.getUint32(place, true) === 0x02014b50) view.setUint32(place + 24, 5000, true)
    }
    expect(await refusal(lying)).toBe('workbook-damaged')
  })

  it('is refused with a hundred thousand lines, or cells, or sheets', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, row) => `<row r="${row + 50}"><c r="D${row + 50}"><v>1</v></c></row>`,
    )
    const cells = `<row r="50">${'<c><v>1</v></c>'.repeat(100_000)}</row>`
    for (const added of [rows.join(''), cells]) {
      const long = edited((one) =>
        one.change(one.pathOf(copies), (xml) => xml.replace('</sheetData>', `${added}</sheetData>`)),
      )
      expect(await refusal(long)).toBe('workbook-too-many-rows')
    }
    const sheets = edited((one) =>
      one.change('xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', `${'<sheet name="a" r:id="rId1"/>'.repeat(5000)}</sheets>`),
      ),
    )
    expect(await refusal(sheets)).toBe('workbook-inflates-too-much')
  })

  it('is refused when many cells cite one text, or many sheets one part', async () => {
    const citing = (text: string, times: number) =>
      edited((one) => {
        const row = `<row r="90">${'<c t="s"><v>0</v></c>'.repeat(times)}</row>`
        one
          .type('premier-appel', 'D', text)
          .change(one.pathOf(copies), (xml) => xml.replace('</sheetData>', `${row}$&`))
      })
    expect(await refusal(citing('x'.repeat(7e6), 100))).toBe('workbook-cell-too-long')
    expect(await refusal(citing('x'.repeat(32_768), 1))).toBe('workbook-cell-too-long')
    expect(await refusal(citing('x'.repeat(32_767), 1))).toBe('read')
    expect(await refusal(citing('x'.repeat(32_767), 100))).toBe('workbook-inflates-too-much')
    const sharing = edited((one) =>
      one.change('xl/workbook.xml', (xml) => xml.replace('</sheets>', `<sheet name="a" r:id="rId1"/>$&`)),
    )
    expect(await refusal(sharing)).toBe('workbook-damaged')
  })

  it('is refused when one cell holds a text without end, however it is written', async () => {
    const long = 'x'.repeat(40_000)
    const cells = [`<c t="str"><v>${long}</v></c>`, `<c t="inlineStr"><is><t>${long}</t></is></c>`]
    for (const cell of [...cells, `<c t="inlineStr"><is>${'<r><t>xxxx</t></r>'.repeat(100_000)}</is></c>`]) {
      const file = edited((one) =>
        one.change(one.pathOf(copies), (xml) => xml.replace('</sheetData>', `<row r="90">${cell}</row>$&`)),
      )
      expect(await refusal(file)).toBe('workbook-cell-too-long')
    }
  })

  it('is refused with merged ranges without number', async () => {
    const merged = '<mergeCell ref="A1:B2"/>'.repeat(100_000)
    const file = edited((one) =>
      one.change(one.pathOf(copies), (xml) => xml.replace('<dataValidations', `<mergeCells>${merged}</mergeCells>$&`)),
    )
    expect(await refusal(file)).toBe('workbook-too-many-rows')
  })

  it('costs little with one endless element, one endless text, or elements in elements', async () => {
    for (const trap of ['<'.repeat(4e6), `<a ${'b="c" '.repeat(1e6)}>`, '<a>'.repeat(1e6), `<v>${'x'.repeat(7e6)}`]) {
      const file = edited((one) => one.change(one.pathOf(copies), () => `<worksheet><sheetData><row><c>${trap}`))
      expect(await refusal(file)).toMatch(/^workbook-/)
    }
  })
})

describe('a workbook made for something else', () => {
  const identity = (label: string, value: string) =>
    edited((one) =>
      one.change(one.pathOf('Mode d’emploi'), (xml) => {
        const row = new RegExp(`<c r="A(\\d+)"[^>]*><is><t[^>]*>${label}<`).exec(xml)?.[1]
        return xml.replace(new RegExp(`(<c r="B${row}"[^>]*><is><t[^>]*>)[^<]*`), `$1${value}`)
      }),
    )
  const refused = async (bytes: Uint8Array) => {
    try {
      refuseOther(identityOf(await readXlsx(bytes)), { questionnaire: backups, audience: 'ESMS' })
      return 'accepted'
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  it('is refused, with what was expected', async () => {
    expect(await refused(whole)).toBe('accepted')
    expect(await refused(identity('Identifiant du questionnaire', 'pcra'))).toBe('workbook-other-questionnaire')
    expect(await refused(identity('Version du questionnaire', '0.9.0'))).toBe('workbook-other-version')
    expect(await refused(identity('Type de structure', 'ES'))).toBe('workbook-other-audience')
    expect(await refused(identity('Format du classeur', '2'))).toBe('workbook-other-format')
    expect(await refused(identity('Identifiant du questionnaire', ''))).toBe('workbook-identity-missing')
    const renamed = edited((one) => one.change('xl/workbook.xml', (xml) => xml.replace('Mode d’emploi', 'Lisez-moi')))
    expect(await refused(renamed)).toBe('accepted')
  })
})

describe('a workbook with faults', () => {
  /** The faults of a workbook that also holds one good answer, which is kept. */
  async function faults(edit: (sheet: ReturnType<typeof openSpreadsheet>) => unknown): Promise<string[]> {
    const { answers, issues } = await read(
      edited((one) => {
        one.type('premier-appel', 'D', 'Le CERT')
        edit(one)
      }),
    )
    expect(answers).toEqual({ 'premier-appel': { value: 'Le CERT' } })
    return issues
  }
  const place = openSpreadsheet(whole).place

  it('says which sheet is missing or added', async () => {
    const withoutRows = (one: ReturnType<typeof openSpreadsheet>) =>
      one.change(one.pathOf(copies), (xml) => xml.replace(/<row r="[^1].*<\/row>/s, ''))
    expect(
      await faults((one) => withoutRows(one).change('xl/workbook.xml', (xml) => xml.replace(copies, 'Mes copies'))),
    ).toEqual([`Feuille ${copies}: workbook-sheet-missing`, 'Feuille Mes copies: workbook-sheet-unknown'])
  })

  it('says once that a sheet has no headings', async () => {
    expect(
      await faults((one) => one.change(one.pathOf(copies), (xml) => xml.replace(/<row r="1".*?<\/row>/s, ''))),
    ).toEqual([`Feuille ${copies}: workbook-headings-missing`])
  })

  it('lists the first faults of a sheet full of them, and says how many others there are', async () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, row) => `<row r="${row + 90}"><c r="A${row + 90}"><v>1</v></c></row>`,
    )
    const issues = await faults((one) =>
      one.change(one.pathOf(copies), (xml) => xml.replace('</sheetData>', `${rows.join('')}$&`)),
    )
    expect(issues).toHaveLength(301)
    expect(issues.at(-1)).toBe('Classeur: workbook-more-faults')
  })

  it('says which column is missing', async () => {
    expect(await faults((one) => one.typeAt(copies, 'D1', undefined))).toEqual([
      `Feuille ${copies}, cellule D1: workbook-column-missing`,
    ])
  })

  it('says which cells are merged, hold a formula or an error, or stand outside', async () => {
    const id = 'copie-hors-ligne'
    expect(
      await faults((one) => {
        one
          .type(id, 'D', { formula: '1+1' })
          .type('heures-perdues', 'D', { error: '#REF!' })
          .typeAt(copies, 'J2', 'note')
        one.change(one.pathOf('Périmètre'), (xml) =>
          xml.replace('<dataValidations', '<mergeCells><mergeCell ref="D2:D9"/></mergeCells><dataValidations'),
        )
        one.type('hebergement', 'D', 'Oui')
      }),
    ).toEqual([
      'Feuille Périmètre, cellule D2:D9: workbook-cells-merged',
      `${place('heures-perdues', 'D')}: workbook-cell-error`,
      `Feuille ${copies}, cellule J2: workbook-cell-outside`,
      `${place(id, 'D')}: workbook-cell-formula`,
    ])
  })

  it('says which identifiers are unknown, missing or repeated, and reads neither twin', async () => {
    const id = 'copie-hors-ligne'
    const issues = await faults((one) => {
      one.type(id, 'D', 'Je ne sais pas').type('regle-3-2-1', 'D', 'Je ne sais pas').type('regle-3-2-1', 'A', id)
      one.type('heures-perdues', 'D', 4).type('heures-perdues', 'A', 'inventee')
      one.type('jours-conserves', 'D', 4).type('jours-conserves', 'A', undefined)
    })
    expect(issues).toEqual(
      expect.arrayContaining([
        `${place('regle-3-2-1', 'A')}: workbook-id-repeated`,
        `${place('heures-perdues', 'A')}: workbook-id-unknown`,
        `${place('jours-conserves', 'A')}: workbook-id-missing`,
        `Feuille ${copies}: workbook-line-missing`,
      ]),
    )
  })

  it('does not take the answer to a question that was rewritten', async () => {
    expect(
      await faults((one) =>
        one.type('copie-hors-ligne', 'D', 'Je ne sais pas').type('copie-hors-ligne', 'B', 'Aimez-vous les copies ?'),
      ),
    ).toEqual([`${place('copie-hors-ligne', 'B')}: workbook-question-changed`])
  })

  it('lists the answers that cannot be understood, with their cell', async () => {
    const percent = '<xf numFmtId="9" xfId="0"/></cellXfs>'
    const issues = await faults((one) => {
      one.type('responsable-sauvegardes', 'D', 'Peut-être').type('politique-sauvegarde', 'D', 3)
      one.type('donnees-sauvegardees/dossiers', 'D', 'parfois').type('heures-perdues', 'D', -4)
      one.type('date-dernier-test', 'D', '31/02/2026').type('copie-hors-ligne', 'E', 'x'.repeat(4001))
      one
        .type('regle-3-2-1', 'D', 'Sans objet')
        .type('echec-sauvegarde', 'E', 'oui')
        .type('echec-sauvegarde', 'F', 'peut-être')
      one.change('xl/styles.xml', (xml) => xml.replace('</cellXfs>', percent))
      one.type('jours-conserves', 'D', 0.8)
      one.change(one.pathOf(copies), (xml) => xml.replace(/(<c r="\w+" s=")\d+("><v>0\.8)/, '$19$2'))
    })
    expect(issues.sort()).toEqual(
      [
        `${place('responsable-sauvegardes', 'D')}: workbook-answer-unlisted`,
        `${place('politique-sauvegarde', 'D')}: workbook-answer-unlisted`,
        `${place('donnees-sauvegardees/dossiers', 'D')}: workbook-yes-or-no`,
        `${place('heures-perdues', 'D')}: answer-out-of-range`,
        `${place('jours-conserves', 'D')}: workbook-cell-percent`,
        `${place('date-dernier-test', 'D')}: answer-not-date`,
        `${place('copie-hors-ligne', 'E')}: comment-too-long`,
        `${place('regle-3-2-1', 'D')}: workbook-answer-unlisted`,
        `${place('echec-sauvegarde', 'F')}: workbook-yes-or-no`,
      ].sort(),
    )
  })

  it('refuses choices that contradict each other, or that are all « non »', async () => {
    expect(
      await faults((one) =>
        one.type('donnees-sauvegardees', 'D', 'Je ne sais pas').type('donnees-sauvegardees/dossiers', 'D', 'oui'),
      ),
    ).toEqual([`${place('donnees-sauvegardees', 'D')}: answer-contradictory`])
    expect(await faults((one) => one.type('donnees-sauvegardees/dossiers', 'D', 'non'))).toEqual([
      `${place('donnees-sauvegardees', 'D')}: workbook-no-choice`,
    ])
    expect(await faults((one) => one.type('donnees-sauvegardees', 'D', 'oui'))).toEqual([
      `${place('donnees-sauvegardees', 'D')}: workbook-answer-above`,
    ])
  })
})
