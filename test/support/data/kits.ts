import { type KitContext, loadKits } from '#exercise-conduct'

let read: ReturnType<typeof loadKits> | undefined

/** The released kits of the product, read once. */
export const kitsOfProduct: KitContext = {
  kitFolder: 'exercises',
  kits: () => {
    read ??= loadKits('exercises')
    return read
  },
}
