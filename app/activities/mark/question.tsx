import { useEffect, useRef } from 'react'
import { described, FieldText } from '../../ui/field-text.tsx'
import { useHydrated } from '../../ui/hydrated.ts'
import { partId, type QuestionProps } from '../views-contract.ts'
import type { MarkShown, RoleId } from './item.ts'
import { messages } from './messages.en.ts'
import { wordMarking } from './word-marking.ts'

/** The stretch of text once for each role, every word of it a native checkbox drawn as the word. */
export function Question({ shown, prefix, values, gaps, locked }: QuestionProps<MarkShown>) {
  return (
    <div className="question" key={shown.level}>
      <p className="stem">{shown.stem}</p>
      <Hint id={`${prefix}hint`} />
      {shown.roles.map((role) => (
        <Role
          key={role}
          role={role}
          name={partId(prefix, role)}
          shown={shown}
          marked={values[role] ?? []}
          error={gaps.some(({ part }) => part === role) ? messages.gap(role) : undefined}
          hintId={`${prefix}hint`}
          locked={locked}
        />
      ))}
    </div>
  )
}

/** What only scripts can do is spoken of only where they run. */
function Hint({ id }: { id: string }) {
  const hydrated = useHydrated()
  return (
    <p className="hint" id={id}>
      {messages.hint()}
      {hydrated ? ` ${messages.keysHint()}` : ''}
    </p>
  )
}

type RoleProps = {
  role: RoleId
  name: string
  shown: MarkShown
  marked: readonly string[]
  error: string | undefined
  hintId: string
  locked: boolean
}

function Role({ role, name, shown, marked, error, hintId, locked }: RoleProps) {
  const { 'aria-describedby': describedBy } = described(name, undefined, error, hintId)
  return (
    <fieldset className={`mark-role ${role}`} aria-describedby={describedBy} disabled={locked}>
      <legend>
        <span className={`mark ${role}`}>{messages.partName(role)}</span>: {messages.task(role)}
      </legend>
      <FieldText id={name} error={error} />
      <Words shown={shown} name={name} marked={marked} invalid={error !== undefined} />
    </fieldset>
  )
}

type WordsProps = { shown: MarkShown; name: string; marked: readonly string[]; invalid: boolean }

/** The words run on as text. The first input carries the part's id, which an error summary links to. */
function Words({ shown, name, marked, invalid }: WordsProps) {
  const stretch = useRef<HTMLParagraphElement>(null)
  useEffect(() => (stretch.current ? wordMarking(stretch.current) : undefined), [])
  return (
    <p className="words" ref={stretch}>
      {shown.words.map(({ before, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place in the stretch
        <span key={index}>
          {before}
          <label className="word">
            <input
              type="checkbox"
              id={index === 0 ? name : `${name}-${index + 1}`}
              name={name}
              value={index}
              defaultChecked={marked.includes(String(index))}
              aria-invalid={invalid || undefined}
            />
            <span>{text}</span>
          </label>
        </span>
      ))}
      {shown.after}
    </p>
  )
}
