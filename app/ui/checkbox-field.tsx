import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { described, type FieldError, FieldText } from './field-text.tsx'

type CheckboxFieldProps = Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'name'> & {
  label: ReactNode
  name: string
  hint?: ReactNode
  error?: FieldError
}

/** One yes-or-no box that needs no legend. */
export function CheckboxField({ label, hint, error, id, ...input }: CheckboxFieldProps) {
  const fieldId = id ?? input.name
  return (
    <div className="field">
      <FieldText id={fieldId} error={error} />
      <label className="choice">
        <input {...input} {...described(fieldId, hint, error)} id={fieldId} type="checkbox" />
        <span>
          {label}
          {hint && (
            <span id={`${fieldId}-hint`} className="hint">
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}
