import { type RefObject, useEffect, useState } from 'react'
import type { StepView } from '#app/flows/open-step.server.ts'
import type { SavedState } from './draft-sender.ts'
import { keepDrafts } from './draft-sender.ts'

type UseDrafts = { form: RefObject<HTMLFormElement | null>; view: StepView; userId: string; now: string }

/** Keeps what is chosen in a form while it is being filled in; says whether and when the server has it. */
export function useDrafts({ form, view, userId, now }: UseDrafts): SavedState {
  const [saved, setSaved] = useState<SavedState>({ state: 'saved', at: latest(view) })
  const { attemptId, number, level } = view
  const keptAt = view.items.map((item) => item.draftAt).join()

  useEffect(() => {
    if (!form.current) return
    return keepDrafts({
      form: form.current,
      place: { userId, attemptId, step: number },
      level,
      // Both clocks as of now: their difference turns the server's times into this device's.
      known: keptAt.split(',').map((at) => (at ? Date.parse(at) + Date.now() - Date.parse(now) : null)),
      onState: setSaved,
    })
  }, [form, userId, attemptId, number, level, keptAt, now])

  return saved
}

function latest(view: StepView): string | null {
  const times = view.items.flatMap((item) => item.draftAt ?? [])
  return times.sort().at(-1) ?? null
}
