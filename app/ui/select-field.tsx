import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { described, type FieldError, FieldText } from './field-text.tsx'

type SelectFieldProps = Omit<ComponentPropsWithoutRef<'select'>, 'name' | 'children'> & {
  label: ReactNode
  name: string
  options: readonly { value: string; label: string; disabled?: boolean }[]
  /** A first entry with an empty value, e.g. “Choose a class”. */
  placeholder?: string
  hint?: ReactNode
  error?: FieldError
}

/** A native select with label, hint and error. */
export function SelectField({
  label,
  options,
  placeholder,
  hint,
  error,
  id,
  className,
  ...select
}: SelectFieldProps) {
  const fieldId = id ?? select.name
  return (
    <div className="field">
      <label className="label" htmlFor={fieldId}>
        {label}
      </label>
      <FieldText id={fieldId} hint={hint} error={error} />
      <select
        {...select}
        {...described(fieldId, hint, error, select['aria-describedby'])}
        id={fieldId}
        className={className ? `input ${className}` : 'input'}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
