/** On screen. In a file that other tools read, this column is `numero_finess`. */
export const finessHeading = 'Numéro FINESS'
