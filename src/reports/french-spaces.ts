/**
 * Puts the no-break spaces of French before `: ; ? ! »` and after `«` into a text that people wrote with ordinary ones. Hours
 * such as `10:42` and addresses have no space there, and stay as they are.
 */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00A0').replace(/« /g, '«\u00A0')
}
