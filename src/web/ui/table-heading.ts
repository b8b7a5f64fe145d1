/** A column that other tools read by its name in a file has a French heading on screen. */
export function headingWords(name: string): string {
  return name === 'numero_finess' ? 'Numéro FINESS' : name
}
