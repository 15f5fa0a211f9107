import type { FormValues } from '#app/activities/contract.ts'
import { messages } from './messages.en.ts'
import { refuse } from './refuse.server.ts'

/** The posted form, or 400 where what was posted is none. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    refuse(400, messages.noForm)
  }
}

/** The values of all fields whose names begin with a prefix, without the prefix. */
export function valuesWithPrefix(form: FormData, prefix: string): FormValues {
  const values = new Map<string, string[]>()
  for (const [name, value] of form.entries()) {
    if (!name.startsWith(prefix) || typeof value !== 'string') continue
    const key = name.slice(prefix.length)
    const earlier = values.get(key)
    if (earlier) earlier.push(value)
    else values.set(key, [value])
  }
  return values
}

/**
 * A place on this site to go on to, or the fallback: never another site. Read as browsers read it, which drop tabs and
 * line ends and resolve dots: what then begins with two slashes names another site.
 */
export function safeNext(value: FormDataEntryValue | string | null, fallback: string): string {
  if (typeof value !== 'string' || !value.startsWith('/')) return fallback
  const here = 'http://here.invalid'
  if (!URL.canParse(value, here)) return fallback
  const { origin, pathname, search, hash } = new URL(value, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : fallback
}
