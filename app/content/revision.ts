import { createHash } from 'node:crypto'

/** The content hash of a body: sha256 over its canonical JSON. Equal content has an equal revision, whatever its layout. */
export function revisionOf(body: unknown): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex')
}

/** JSON with the keys of every object in order and what is undefined left out. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
