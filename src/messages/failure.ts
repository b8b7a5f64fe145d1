import { AppError, faultLine, SettingsError } from '#kernel'
import { refusalText, sentence } from './sentence.ts'

/**
 * Why the program stops, for the person at the terminal: the sentence of a refusal, the invalid settings, or, for an
 * internal fault, a reference and its location. Never the message of a driver, which may contain answers.
 */
export function failureText(error: unknown, reference: string): string {
  if (error instanceof AppError) return refusalText(error)
  if (error instanceof SettingsError) return error.message
  return `${sentence('unexpected-fault', { reference })}\n[${reference}] ${faultLine(error)}`
}
