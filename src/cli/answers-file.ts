import { readFile, stat } from 'node:fs/promises'
import { AppError } from '#kernel'

const maximumBytes = 1024 * 1024

/** Reads `answers.json`: one JSON object, question id -> entry. Refuses what is not that, saying where. */
export async function readAnswersFile(file: string): Promise<Record<string, unknown>> {
  const text = await readSmallFile(file)
  const answers = parseJson(text, file)
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers)) {
    throw new AppError('invalid', 'answers-file-not-object', { values: { file } })
  }
  return answers as Record<string, unknown>
}

async function readSmallFile(file: string): Promise<string> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined) throw new AppError('not-found', 'file-missing', { values: { file } })
  if (size > maximumBytes) throw new AppError('too-large', 'answers-file-too-large', { values: { file } })
  return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new AppError('invalid', 'answers-file-not-json', { values: { file, reason } })
  }
}
