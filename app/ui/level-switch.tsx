import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Level, levels } from '../domain/attribution/span.ts'
import { messages } from './messages.en.ts'

type LevelSwitchProps = {
  action: string
  /** The level shown now. */
  level: Level
  /** Hidden inputs that the action needs, e.g. where to go back to. */
  children?: ReactNode
}

/** Posts `level=standard` or `level=plain`; works without scripts. */
export function LevelSwitch({ action, level, children }: LevelSwitchProps) {
  return (
    <Form method="post" action={action} className="level" preventScrollReset>
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every browser */}
      <span role="group" aria-label={messages.readingLevel}>
        {levels.map((value) => (
          <button key={value} type="submit" name="level" value={value} aria-pressed={value === level}>
            {messages.level[value]}
          </button>
        ))}
      </span>
    </Form>
  )
}
