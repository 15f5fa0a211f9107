import { useEffect, useRef } from 'react'
import { messages } from './messages.en.ts'

export type SummaryError = { message: string; fieldId?: string }

/** What is wrong in a form, with a link to each field; nothing without errors. Takes the focus where scripts run. */
export function ErrorSummary({ errors, heading }: { errors: readonly SummaryError[]; heading?: string }) {
  const box = useRef<HTMLDivElement>(null)
  const said = errors.map((error) => error.message).join('\n')
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  if (errors.length === 0) return null
  return (
    <div ref={box} id="errors" className="errors" role="alert" tabIndex={-1}>
      <h2>{heading ?? messages.errorsHeading(errors.length)}</h2>
      <ul>
        {errors.map(({ message, fieldId }) => (
          <li key={`${fieldId} ${message}`}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
