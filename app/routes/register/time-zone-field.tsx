import { useEffect, useRef } from 'react'
import { SelectField } from '#app/ui/select-field.tsx'

type TimeZoneFieldProps = {
  id: string
  name: string
  label: string
  hint?: string
  error?: string[]
  zones: readonly string[]
  defaultValue?: string
  /** Whether nobody has chosen yet: the browser's own zone is then the likeliest. */
  untouched: boolean
}

/** The school's time zone. Where scripts run and nothing was chosen, it starts at the zone of this device. */
export function TimeZoneField({ zones, untouched, ...field }: TimeZoneFieldProps) {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const select = form.current?.querySelector('select')
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (untouched && select && zones.includes(here)) select.value = here
  }, [untouched, zones])
  return (
    <div ref={form}>
      <SelectField
        {...field}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        required
      />
    </div>
  )
}
