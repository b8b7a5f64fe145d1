import { z } from 'zod'

export const printSettings = {
  CHROMIUM_PATH: z
    .string()
    .min(1)
    .optional()
    .describe('browser that prints the PDFs, instead of the one shipped in the npm packages'),
  PRINT_SANDBOX: z
    .enum(['preferred', 'required'])
    .default('preferred')
    .describe('required: nothing is printed where the system does not allow the sandbox of the browser'),
  PRINT_DIR: z
    .string()
    .min(1)
    .optional()
    .describe(
      'folder of the unpacked browser, instead of DATA_DIR, or of /var/cache/cap-care for a server that runs as root',
    ),
} as const
