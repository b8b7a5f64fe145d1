export default function keepEverything(): never {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 1_000 }, (_, place) => place + kept.length))
}
