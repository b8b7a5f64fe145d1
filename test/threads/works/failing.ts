export default function fail(): never {
  throw new TypeError('a fault of ours')
}
