import { type ComponentPropsWithoutRef, type ReactNode, useState } from 'react'
import { described, type FieldError, FieldText } from './field-text.tsx'
import { useHydrated } from './hydrated.ts'
import { messages } from './messages.en.ts'

type TextFieldProps = Omit<ComponentPropsWithoutRef<'input'>, 'name'> & {
  label: ReactNode
  name: string
  hint?: ReactNode
  error?: FieldError
}

/** One line of text. The id is the name unless given; a password can be shown where scripts run. */
export function TextField({ label, hint, error, id, type = 'text', className, ...input }: TextFieldProps) {
  const fieldId = id ?? input.name
  const hydrated = useHydrated()
  const [shown, setShown] = useState(false)
  const control = (
    <input
      {...input}
      {...described(fieldId, hint, error, input['aria-describedby'])}
      id={fieldId}
      type={type === 'password' && shown ? 'text' : type}
      className={className ? `input ${className}` : 'input'}
    />
  )
  return (
    <div className="field">
      <label className="label" htmlFor={fieldId}>
        {label}
      </label>
      <FieldText id={fieldId} hint={hint} error={error} />
      {type === 'password' && hydrated ? (
        <div className="with-button">
          {control}
          <button
            type="button"
            className="button quiet"
            aria-pressed={shown}
            aria-controls={fieldId}
            onClick={() => setShown(!shown)}
          >
            {messages.show}
          </button>
        </div>
      ) : (
        control
      )}
    </div>
  )
}
