/**
 * Characters printed as another character with an equal meaning: the bullets and signs that Word writes in the private use area
 * of the fonts Symbol and Wingdings, and small squares.
 */
export const alternatives: ReadonlyMap<string, string> = new Map([
  ...pairs('\uF0B7', '•'),
  ...pairs('\uF0A7\uF06E', '■'),
  ...pairs('\uF06C\uF09F', '●'),
  ...pairs('\uF0A8\uF06F\uF071\uF072', '☐'),
  ...pairs('\uF0FE\uF052', '☑'),
  ...pairs('\uF0FD\uF051', '☒'),
  ...pairs('\uF0FC\uF050', '✔'),
  ...pairs('\uF0FB\uF04F', '✘'),
  ...pairs('\uF0D8', '➢'),
  ...pairs('\uF076', '❖'),
  ...pairs('\uF0E0\uF0E8\uF0AE\uF0F0', '→'),
  ...pairs('\uF0DF\uF0E7\uF0AC\uF0EF', '←'),
  ...pairs('\uF0DE', '⇒'),
  ...pairs('\uF028\uF029', '☎'),
  ...pairs('\uF02A', '✉'),
  ...pairs('\uF04A', '☺'),
  ...pairs('\uF04C', '☹'),
  ...pairs('\uF0AB', '★'),
  ...pairs('\uF02D\uF0BE', '–'),
  ['‰', '/1000'],
  // The emoji of both squares is a square in a frame.
  ...pairs('▪', '■'),
  ...pairs('▫', '□'),
])

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (character) => [character, to])
}
