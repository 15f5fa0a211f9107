/** What a form library tells about a field; the parts that our fields take. */
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
