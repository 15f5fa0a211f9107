import type { ReactNode } from 'react'
import { messages } from './messages.en.ts'

export type FieldError = string | readonly string[] | null | undefined

/** What every field says besides its label. Ids follow conform: `<id>-hint`, `<id>-error`. */
export function FieldText({ id, hint, error }: { id: string; hint?: ReactNode; error?: FieldError }) {
  const sentence = errorSentence(error)
  return (
    <>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {sentence && (
        <span id={`${id}-error`} className="error">
          <span className="vh">{messages.errorPrefix} </span>
          {sentence}
        </span>
      )}
    </>
  )
}

/** The attributes that tie a control to its hint and its error. */
export function described(id: string, hint: ReactNode, error: FieldError, also?: string) {
  const wrong = errorSentence(error) !== ''
  const ids = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : '', also ?? ''].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? [...new Set(ids)].join(' ') : undefined,
    'aria-invalid': wrong || undefined,
  }
}

function errorSentence(error: FieldError): string {
  return typeof error === 'string' ? error : (error ?? []).join(' ')
}
