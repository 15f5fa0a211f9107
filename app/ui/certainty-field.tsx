import { type Certainty, certainties } from '../domain/course/lesson.ts'
import { ChoiceGroup } from './choice-group.tsx'
import type { FieldError } from './field-text.tsx'
import { messages } from './messages.en.ts'

type CertaintyFieldProps = {
  name: string
  defaultValue?: Certainty | string | null
  error?: FieldError
  legend?: string
  id?: string
  disabled?: boolean
}

/** How sure, about the whole answer: asked before any verdict, never graded. */
export function CertaintyField({ legend = messages.certaintyLegend, ...field }: CertaintyFieldProps) {
  return (
    <ChoiceGroup
      {...field}
      legend={legend}
      columns={3}
      options={certainties.map((value) => ({ value, label: messages.certainty[value] }))}
    />
  )
}
