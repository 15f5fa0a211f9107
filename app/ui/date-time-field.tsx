import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { messages } from './messages.en.ts'
import { TextField } from './text-field.tsx'
import { localMinute, zoneName } from './zoned-time.ts'

type DateTimeFieldProps = Omit<ComponentPropsWithoutRef<typeof TextField>, 'type'> & {
  /** The school's IANA zone, in which the posted `YYYY-MM-DDTHH:mm` is meant; it is named in the hint. */
  timeZone: string
  /** A moment (ISO, UTC) to start from; a `defaultValue` already typed goes before it. */
  defaultAt?: string | null
  hint?: ReactNode
}

/** A native date and time, in the school's time. */
export function DateTimeField({ timeZone, defaultAt, hint, defaultValue, ...field }: DateTimeFieldProps) {
  return (
    <TextField
      {...field}
      type="datetime-local"
      defaultValue={defaultValue ?? (defaultAt ? localMinute(defaultAt, timeZone) : undefined)}
      hint={
        <>
          {hint} {messages.inZone(zoneName(timeZone))}
        </>
      }
    />
  )
}
