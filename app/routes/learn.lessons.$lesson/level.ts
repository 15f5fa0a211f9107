import { type Level, levels } from '#app/domain/attribution/span.ts'

/** The reading level chosen at the start; the standard one where none was. */
export function readStartLevel(form: FormData): Level {
  return levels.find((level) => level === form.get('level')) ?? 'standard'
}
