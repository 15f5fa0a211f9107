import type { ReactNode } from 'react'
import { useHydrated } from './hydrated.ts'

/** Opens the browser's print window; without scripts there is none to open, and the browser's menu has it. */
export function PrintButton({ children }: { children: ReactNode }) {
  if (!useHydrated()) return null
  return (
    <button type="button" className="button quiet" onClick={() => window.print()}>
      {children}
    </button>
  )
}
