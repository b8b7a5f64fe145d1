/**
 * The French of every door: a sentence for each code a room can refuse with, and the words that page, PDF and exports
 * share. Rooms speak codes; doors and reports speak these words.
 */
export * from './fr/words.ts'
export { issueLine, refusalText, sentence, sentences } from './sentence.ts'
