import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fileFaultCodes } from '#content'
import { issueLine, sentences } from '#messages'
import { contentCodes } from '#questionnaires'
import { readContent } from '../../src/content/files.ts'
import { contentSteps } from '../../src/questionnaires/content.ts'
import { editorSchemas } from '../../src/questionnaires/editor-schema.ts'

const folder = fileURLToPath(new URL('../../questionnaires', import.meta.url))

describe('the content of the product', () => {
  it('has no fault, drafts included, and is checked one file a step', async () => {
    const content = await readContent(folder)
    const steps = contentSteps(content)
    let [count, step] = [0, steps.next()]
    for (; !step.done; step = steps.next()) count += 1
    expect(count).toBe(content.files.length)
    const { issues, questionnaires, programmes } = step.value
    expect(issues.map((issue) => `${issue.values?.file}:${issue.values?.line} ${issueLine(issue)}`)).toEqual([])
    expect([questionnaires.length, programmes.length].every((count) => count > 0)).toBe(true)
  })

  it.each(Object.entries(editorSchemas()))(
    'comes with the %s that editors need, as it is now (npm run -s cli -- questionnaires schema)',
    (path, text) => {
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
    },
  )

  it('can have no fault without a sentence', () => {
    expect([...fileFaultCodes, ...contentCodes].filter((code) => !(code in sentences))).toEqual([])
  })
})
