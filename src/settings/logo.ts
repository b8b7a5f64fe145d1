import { AppError, sha256 } from '#kernel'
import { pictureSize } from './picture-size.ts'

/** A picture of the operator. */
export interface Logo {
  readonly type: LogoType
  /** As base64, so that a page printed without a network can contain it. */
  readonly base64: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Changes with the picture, so that browsers may cache it for ever. */
  readonly mark: string
}

type LogoType = 'image/png' | 'image/jpeg' | 'image/webp'

/** In bytes. */
export const largestLogoBytes = 200_000
/** In pixels: four times the size shown on screen. */
const largestLogoSide = 2_000

/** Detects the picture format from the first bytes, not from the file name; undefined for anything else. */
export function logoTypeOf(bytes: Uint8Array): LogoType | undefined {
  if (holds(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (holds(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  const isRiff = holds(bytes, 0, [0x52, 0x49, 0x46, 0x46])
  return isRiff && holds(bytes, 8, [0x57, 0x45, 0x42, 0x50]) ? 'image/webp' : undefined
}

function holds(bytes: Uint8Array, from: number, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[from + place] === byte)
}

/** Refuses a file that cannot be a logo. SVG is refused because it can run scripts. */
export function checkLogo(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new AppError('invalid', 'logo-missing')
  if (bytes.length > largestLogoBytes) throw new AppError('too-large', 'logo-too-large')
  if (!logoTypeOf(bytes)) {
    const beginning = new TextDecoder().decode(bytes.subarray(0, 1000))
    throw new AppError('invalid', /<svg/i.test(beginning) ? 'logo-svg' : 'logo-foreign')
  }
  checkSize(bytes)
}

function checkSize(bytes: Uint8Array): void {
  const { width, height } = pictureSize(bytes) ?? { width: 0, height: 0 }
  if (width === 0 || height === 0) throw new AppError('invalid', 'logo-damaged')
  if (Math.max(width, height) > largestLogoSide) {
    throw new AppError('too-large', 'logo-too-many-pixels', { values: { width, height, maximum: largestLogoSide } })
  }
}

/** Reads a stored logo; null when there is none. */
export function logoFrom(base64: string | undefined): Logo | null {
  if (base64 === undefined) return null
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  const type = logoTypeOf(bytes)
  return type ? { type, base64, bytes, mark: sha256(base64).slice(0, 12) } : null
}
