import type { SubmissionResult } from '@conform-to/react'

/** What the form library tells about a field; the parts that our fields take. */
type FieldState = { id: string; name: string; initialValue?: unknown; errors?: string[] }

/** Props of a text field or select: what was typed is kept, what is wrong is said. */
export function fieldProps({ id, name, initialValue, errors }: FieldState) {
  return {
    id,
    name,
    error: errors,
    defaultValue: typeof initialValue === 'string' ? initialValue : undefined,
  }
}

/** What the error summary lists: of the form as a whole, then of each field in the order given. */
export function summaryOf(form: { errors?: string[] }, fields: readonly FieldState[]) {
  return [
    ...(form.errors ?? []).map((message) => ({ message })),
    ...fields.flatMap(({ id, errors }) => (errors ?? []).map((message) => ({ message, fieldId: id }))),
  ]
}

/**
 * What the form library would tell, read straight from the answer to a post: for the doors that students come in by, whose
 * first visit has no room for the library itself.
 */
export function formStateOf<Name extends string>(
  id: string,
  defaults: Record<Name, string>,
  result: SubmissionResult<string[]> | null | undefined,
) {
  const names = Object.keys(defaults) as Name[]
  const stateOf = (name: Name): FieldState => ({
    id: `${id}-${name}`,
    name,
    initialValue: result?.initialValue?.[name] ?? defaults[name],
    errors: result?.error?.[name] ?? undefined,
  })
  const fields = Object.fromEntries(names.map((name) => [name, stateOf(name)])) as Record<Name, FieldState>
  return { form: { id, errors: result?.error?.[''] ?? undefined }, fields }
}
