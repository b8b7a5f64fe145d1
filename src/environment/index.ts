/** The environment the process was started with. No other file reads it: settings are checked in `config.ts`. */
export const environment: Readonly<Record<string, string | undefined>> = process.env
