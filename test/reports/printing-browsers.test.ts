import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '#kernel'
import { createPrintingBrowsers, type PrintingBrowsers } from '../../src/reports/printer/printing-browsers.ts'

let printing: string[]
let ends: Map<string, () => void>
let browsers: PrintingBrowsers

/** A browser that prints until its document is ended. */
function browserNamed(name: string) {
  return {
    print: (html: string) => {
      printing.push(`${html} in ${name}`)
      return new Promise<Uint8Array>((resolve) => ends.set(html, () => resolve(new Uint8Array())))
    },
    way: () => undefined,
    end: async () => undefined,
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))
const print = (html: string, ofBatch = false) =>
  browsers.print(html, { abandoned: new AbortController().signal, ofBatch })

async function end(html: string): Promise<void> {
  ends.get(html)?.()
  await settled()
}

beforeEach(() => {
  printing = []
  ends = new Map()
  browsers = createPrintingBrowsers(browserNamed('the first'), [browserNamed('the second')])
})

describe('two browsers', () => {
  it('print two reports of a batch at once', async () => {
    const both = [print('a1', true), print('a2', true)]
    await settled()
    expect(printing).toEqual(['a1 in the first', 'a2 in the second'])
    await end('a1')
    await end('a2')
    await Promise.all(both)
  })

  it('print the document of a person in the first one, after the report that is there', async () => {
    const reports = [print('a1', true), print('a2', true)]
    await settled()
    await end('a2')
    const person = print('p1')
    await settled()
    expect(printing).toEqual(['a1 in the first', 'a2 in the second'])
    await end('a1')
    expect(printing.at(-1)).toBe('p1 in the first')
    await end('p1')
    await Promise.all([...reports, person])
  })

  it('print a report in the first one again once a person’s document has ended there', async () => {
    const person = print('p1')
    await settled()
    await end('p1')
    const report = print('a1', true)
    await settled()
    expect(printing).toEqual(['p1 in the first', 'a1 in the first'])
    await end('a1')
    await Promise.all([person, report])
  })

  it('print all reports in the first one while the second cannot be started', async () => {
    let tries = 0
    const print = async () => {
      tries += 1
      throw new AppError('unavailable', 'browser-missing')
    }
    browsers = createPrintingBrowsers(browserNamed('the first'), [{ ...browserNamed('the second'), print }])
    const reports = ['a1', 'a2', 'a3'].map((html) =>
      browsers.print(html, { abandoned: new AbortController().signal, ofBatch: true }),
    )
    for (const _ of reports) {
      await settled()
      await end(printing.at(-1)?.slice(0, 2) ?? '')
    }
    await Promise.all(reports)
    expect(printing.toSorted()).toEqual(['a1 in the first', 'a2 in the first', 'a3 in the first'])
    expect(tries).toBe(1)
  })
})
