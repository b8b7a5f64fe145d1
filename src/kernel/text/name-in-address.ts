import { z } from 'zod'
import { cleanLine } from './clean-text.ts'

/** Accepts any text from an address: an unknown id is simply not found. */
export const nameInAddress = z.string().transform(cleanLine)
