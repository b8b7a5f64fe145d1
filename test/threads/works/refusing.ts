import { AppError, type Code } from '#kernel'

export default function refuse({ code }: { code: Code }): never {
  throw new AppError('invalid', code, { values: { line: 3 }, issues: [{ path: 'D7', code: 'input-invalid' }] })
}
