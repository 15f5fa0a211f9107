import { messages } from './messages.en.ts'
import { timeOfDay } from './zoned-time.ts'

type SavedNoteProps = {
  state?: 'saved' | 'saving' | 'not-saved'
  /** When it was saved: ISO, UTC. */
  at?: string | null
  timeZone: string
}

/** “Saved 12:04” beside the button; empty until something was saved, so that its appearing is read out. */
export function SavedNote({ state = 'saved', at, timeZone }: SavedNoteProps) {
  return (
    <output className="saved">
      {state === 'saving' && messages.saving}
      {state === 'not-saved' && messages.notSaved}
      {state === 'saved' && at && messages.saved(timeOfDay(at, timeZone))}
    </output>
  )
}
