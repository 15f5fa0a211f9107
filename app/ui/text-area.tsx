import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { described, type FieldError, FieldText } from './field-text.tsx'

type TextAreaProps = Omit<ComponentPropsWithoutRef<'textarea'>, 'name'> & {
  label: ReactNode
  name: string
  hint?: ReactNode
  error?: FieldError
}

/** Several lines of text; otherwise as `<TextField>`. */
export function TextArea({ label, hint, error, id, className, ...area }: TextAreaProps) {
  const fieldId = id ?? area.name
  return (
    <div className="field">
      <label className="label" htmlFor={fieldId}>
        {label}
      </label>
      <FieldText id={fieldId} hint={hint} error={error} />
      <textarea
        {...area}
        {...described(fieldId, hint, error, area['aria-describedby'])}
        id={fieldId}
        className={className ? `input ${className}` : 'input'}
      />
    </div>
  )
}
