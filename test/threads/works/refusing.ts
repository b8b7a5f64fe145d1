import { AppError } from '#kernel'

export default function refuse({ code }: { code: string }): never {
  throw new AppError('invalid', code, { values: { line: 3 }, issues: [{ path: 'D7', code: 'cell-faulty' }] })
}
