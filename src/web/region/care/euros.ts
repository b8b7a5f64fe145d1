import { numberWords } from '#messages'

/** `120 000 €`; « inconnu » for an amount that nobody entered. */
export function eurosWords(euros: number | null): string {
  return euros === null ? 'inconnu' : `${numberWords(euros)}\u00A0€`
}
