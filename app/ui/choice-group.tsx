import type { ReactNode } from 'react'
import { described, type FieldError, FieldText } from './field-text.tsx'

type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type ChoiceGroupProps = {
  legend: ReactNode
  name: string
  type?: 'radio' | 'checkbox'
  options: readonly ChoiceOption[]
  /** The chosen value, or values of checkboxes. */
  defaultValue?: string | readonly string[] | null
  hint?: ReactNode
  error?: FieldError
  /** Side by side where there is room. */
  columns?: 1 | 2 | 3
  /** Id of the first input, which an error summary links to; the name unless given. */
  id?: string
  required?: boolean
  disabled?: boolean
  /** Id of a form elsewhere in the page. */
  form?: string
  /** Id of what the question is about, read with the group. */
  about?: string
}

/** A fieldset of radio buttons or checkboxes, each drawn large with its label. */
export function ChoiceGroup({
  legend,
  name,
  type = 'radio',
  options,
  defaultValue,
  hint,
  error,
  columns = 1,
  id = name,
  required,
  disabled,
  form,
  about,
}: ChoiceGroupProps) {
  const chosen = typeof defaultValue === 'string' ? [defaultValue] : (defaultValue ?? [])
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = described(id, hint, error, about)
  return (
    <fieldset aria-describedby={describedBy} disabled={disabled}>
      <legend>{legend}</legend>
      <FieldText id={id} hint={hint} error={error} />
      <div className={['grid', '', 'two', 'three'].filter((_, i) => i === 0 || i === columns).join(' ')}>
        {options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              type={type}
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={required && type === 'radio'}
              aria-invalid={type === 'checkbox' ? invalid : undefined}
              form={form}
            />
            <span>
              {option.label}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
