import { validate as isId } from 'uuid'
import { refuse } from './refuse.server.ts'

/** An id in the address; anything that is no id leads nowhere. */
export function idParam(params: Record<string, string | undefined>, name: string): string {
  const id = params[name]
  if (id === undefined || !isId(id)) refuse(404)
  return id.toLowerCase()
}
