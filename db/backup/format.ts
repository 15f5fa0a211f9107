/**
 * A backup is one gzip file of lines. The first line is the manifest; then, for each table, a line naming it, its rows
 * in the text form of Postgres' COPY (in which a row is always one line), a line `\.`, and a line with what to verify;
 * the last line says that nothing is missing.
 */
export type Manifest = {
  format: typeof FORMAT
  version: typeof VERSION
  /** The version of *Who Says?* that wrote it. */
  app: string
  /** ISO 8601, UTC. */
  madeAt: string
  /** The server's version number, such as 180004; told, not needed. */
  postgres: number
  /** The times of the migrations that the database had had. */
  migrations: number[]
  tables: Table[]
  sequences: Sequence[]
}

/** `columns`: those that hold data; generated ones are computed again. */
export type Table = { schema: string; name: string; columns: string[] }
export type Sequence = { schema: string; name: string; value: string }
/** Closes a table. `sha256` is over its rows, each with the newline at its end. */
export type TableEnd = { rows: number; sha256: string }
/** Closes the file. */
export type FileEnd = { end: true; tables: number; rows: number }

export const FORMAT = 'who-says-backup'
export const VERSION = 1

/** Ends the rows of a table, as in COPY. */
export const END_OF_ROWS = '\\.'
