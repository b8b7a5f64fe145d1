/** The product as a mail names it, with who runs the server: `l’outil Cap CaRE que gère …`. */
export function toolWords({ operatorName }: { readonly operatorName: string }): string {
  return `l’outil Cap CaRE${operatorName ? ` que gère ${operatorName}` : ''}`
}
