import { AppError } from '#kernel'
import { readSmallFile } from './small-file.ts'

const maximumBytes = 1024 * 1024

/** Reads `answers.json`: one JSON object, question id -> entry. A refusal names the file and the reason. */
export async function readAnswersFile(file: string): Promise<Record<string, unknown>> {
  const bytes = await readSmallFile(file, { bytes: maximumBytes, code: 'answers-file-too-large' })
  const text = new TextDecoder().decode(bytes)
  const answers = parseJson(text, file)
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers)) {
    throw new AppError('invalid', 'answers-file-not-object', { values: { file } })
  }
  return answers as Record<string, unknown>
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new AppError('invalid', 'answers-file-not-json', { values: { file, reason } })
  }
}
