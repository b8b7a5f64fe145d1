import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#kernel'
import inspect from '../../src/evidence/kinds/inspect.ts'
import { largestFileBytes } from '../../src/evidence/limits.ts'
import { archiveOf, officeOf, openDocumentOf, pdfOf } from '../support/data/documents.ts'

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

/** The kind, or the code of the refusal. */
async function told(bytes: Uint8Array, name = 'piece.bin'): Promise<string> {
  try {
    return (await inspect({ name, bytes })).kind
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const png = latin1(
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\0IEND\xaeB`\x82',
)
/** A thumbnail with an end of image of its own, two scans, an escaped FF and a restart. */
const jpeg = latin1('\xff\xd8\xff\xe1\0\x06\xff\xd9ab\xff\xda\0\x02a\xff\0b\xff\xd0c\xff\xda\0\x02d\xff\xd9')
const ole = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'
const utf16 = (text: string) => [...text].map((letter) => `${letter}\0`).join('')

describe('the kind of a file', () => {
  it.each([
    ['pdf', pdfOf('a')],
    ['docx', officeOf('docx')],
    ['xlsx', officeOf('xlsx')],
    ['pptx', officeOf('pptx')],
    ['odt', openDocumentOf('text')],
    ['ods', openDocumentOf('spreadsheet')],
    ['odp', openDocumentOf('presentation')],
    ['png', png],
    ['jpg', jpeg],
    ['txt', utf8('\uFEFFLes présents : 12 < 15\r\n')],
    ['txt', utf8('MZ est le début d’un texte, et BM aussi')],
  ])('is told from the content, whatever the name: %s', async (kind, bytes) => {
    for (const name of ['', 'x.exe', 'x.pdf', 'sans-extension'])
      expect([name, await told(bytes, name)]).toEqual([name, kind])
  })

  it('of a text is a table when its name says so', async () => {
    expect(await told(utf8('a;b\n1;2\n'), 'Présents.CSV')).toBe('csv')
  })

  it.each([
    ['evidence-empty', ''],
    ['evidence-executable', 'MZ\x90\0\x03\0\0\0'],
    ['evidence-executable', '\x7FELF\x02'],
    ['evidence-executable', '\xCA\xFE\xBA\xBE\0\0'],
    ['evidence-executable', '#!/bin/sh\nrm -rf /\n'],
    ['evidence-html', '<!DOCTYPE html><p>bonjour'],
    ['evidence-html', '  <?xml version="1.0"?>\n<!-- page -->\n<html>'],
    ['evidence-html', 'texte puis <script>alert(1)</script>'],
    ['evidence-svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['evidence-old-office', `${ole}\0\0WordDocument`],
    ['evidence-encrypted', `${ole}\0\0${utf16('EncryptedPackage')}`],
    ['evidence-archive', 'Rar!\x1A\x07'],
    ['evidence-archive', '\x1F\x8B\x08'],
    ['evidence-other-picture', 'GIF89a'],
    ['evidence-other-picture', '\0\0\0\x18ftypheic'],
    ['evidence-other-picture', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['evidence-not-utf8', 'r\xE9sum\xE9;pr\xE9sents\r\n'],
    ['evidence-not-utf8', '\xFF\xFEa\0b\0'],
    ['evidence-unknown-kind', '{\\rtf1 bonjour}'],
    ['evidence-unknown-kind', 'a\0b\0c'],
    ['evidence-cut', '%PDF-1.7\n1 0 obj\n'],
  ])('is refused by its own sentence: %s', async (code, text) => {
    expect(await told(latin1(text))).toBe(code)
  })

  it('is refused when it is longer than what is kept', async () => {
    expect(await told(new Uint8Array(largestFileBytes + 1))).toBe('evidence-too-large')
  })

  it.each([
    ['a macro of Word under its own name', officeOf('docx', '', { 'word/vbaProject.bin': 'x' })],
    [
      'a macro under another name',
      officeOf('docx', '<Override PartName="/a.bin" ContentType="application/vnd.ms-office.vbaProject"/>', {
        'a.bin': 'x',
      }),
    ],
    ['a macro of Excel 4', officeOf('xlsx', '', { 'xl/macrosheets/sheet1.xml': 'x' })],
    [
      'a control that runs',
      officeOf('docx', '<Default Extension="x" ContentType="application/vnd.ms-office.activeX+xml"/>'),
    ],
    [
      'a document of the kind for macros',
      archiveOf({
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    ],
    ['a macro of LibreOffice', openDocumentOf('text', '', { 'Basic/Standard/Module1.xml': 'x' })],
    ['a script of LibreOffice', openDocumentOf('text', '', { 'Scripts/python/a.py': 'x' })],
  ])('is refused for its macros: %s', async (_, bytes) => {
    expect(await told(bytes)).toBe('evidence-macros')
  })

  it('is refused when types of parts are written so that a macro could hide in them', async () => {
    expect(await told(officeOf('docx', '<Default ContentType="&#109;acroEnabled"/>'))).toBe('evidence-damaged')
  })

  it('is refused for a password: of the archive, or of an OpenDocument file', async () => {
    const locked = officeOf('docx')
    const directory = locked.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, more) => locked[at + more] === byte))
    locked[directory + 8] = 1
    expect(await told(locked)).toBe('evidence-encrypted')
    expect(await told(openDocumentOf('text', '<manifest:encryption-data/>'))).toBe('evidence-encrypted')
  })

  it('is refused for an archive that is no document, even a document of another kind', async () => {
    expect(await told(archiveOf({ 'a.pdf': '%PDF-1.7' }))).toBe('evidence-archive')
    expect(await told(archiveOf({ mimetype: 'application/epub+zip', 'content.xml': '' }))).toBe('evidence-archive')
  })

  it('is refused for a bomb, of which nothing is decompressed', async () => {
    const swollen = officeOf('xlsx', '', { 'xl/sheet.xml': new Uint8Array(30_000_000) })
    expect(await told(swollen)).toBe('evidence-bomb')
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`word/${at}.xml`, '']))
    expect(await told(officeOf('docx', '', many))).toBe('evidence-bomb')
  })

  it('of a whole file is never told from a part of it: each cut is refused', async () => {
    // The line feed after a PDF says nothing: without it the file is still whole.
    const wholes = [pdfOf('x').subarray(0, -1), officeOf('docx'), openDocumentOf('text'), png, jpeg]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        fc.double({ min: 0.3, max: 0.98, noNaN: true }),
        async (whole, share) => {
          expect(await told(whole.subarray(0, Math.floor(whole.length * share)))).toMatch(/^evidence-/)
        },
      ),
    )
    expect(await told(officeOf('docx').subarray(0, 200))).toBe('evidence-cut')
  })

  it('never ends in a fault of ours, whatever bytes follow a known beginning', async () => {
    const beginnings = ['%PDF-', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'PK\x03\x04', 'PK\x05\x06', ole, ''].map(latin1)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), async (beginning, rest) => {
        expect(await told(Uint8Array.from([...beginning, ...rest]))).toBeTypeOf('string')
      }),
    )
  })
})
