export default function workForEver(): never {
  for (;;);
}
