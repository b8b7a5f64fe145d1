import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { contentNameOf } from '#content'
import { AppError, operator } from '#kernel'
import { sentence } from '#messages'
import { convertLibrary } from '#questionnaires'
import type { Command } from '../../command.ts'

/** Makes a draft questionnaire from a framework library of CISO Assistant. */
export const questionnairesImportCisoAssistant: Command = {
  words: 'questionnaires import ciso-assistant',
  usage: '<référentiel.yaml> [-o <brouillon.yaml>]',
  summary: 'fait d’un référentiel CISO Assistant un brouillon de questionnaire, à compléter',
  opens: 'drafts',
  options: { output: { type: 'string', short: 'o' } },
  async run({ positionals: [file], values: { output }, app, streams }) {
    if (!file) throw new AppError('invalid', 'command-file-missing')
    const name = typeof output === 'string' ? contentNameOf(resolve(output)) : undefined
    const context = { ...app.contextFor(operator, 'command'), say: sentence }
    const { questionnaire, text } = await convertLibrary(context, { file, name })
    if (typeof output === 'string') await writeNewFile(output, text)
    else streams.out(text.trimEnd())
    const { id, version, questions, themes } = questionnaire
    streams.err(sentence('draft-written', { questions: questions.length, themes: themes.length }))
    if (!name) streams.err(sentence('draft-where', { id, version }))
    return 0
  },
}

/** Never overwrites a file: an expert may have spent days on it. */
async function writeNewFile(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new AppError('invalid', exists ? 'output-exists' : 'output-not-writable', { values: { file } })
  }
}
