export default async function double(numbers: readonly number[]): Promise<Map<number, number>> {
  const settings = Object.keys(process.env)
  if (settings.length > 0) throw new Error(`the thread sees ${settings.join(', ')}`)
  return new Map(numbers.map((number) => [number, number * 2]))
}
