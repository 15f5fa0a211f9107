import type { ReactNode } from 'react'
import { useHydrated } from '#app/ui/hydrated.ts'

/** Only there where scripts run: without them the browser's own menu prints. */
export function PrintButton({ children }: { children: ReactNode }) {
  if (!useHydrated()) return null
  return (
    <button type="button" className="button quiet" onClick={() => print()}>
      {children}
    </button>
  )
}
