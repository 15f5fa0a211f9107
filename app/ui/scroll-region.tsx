import type { ReactNode } from 'react'

/** Holds something wider than a phone: it scrolls by itself and by keyboard, the page does not. */
export function ScrollRegion({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  )
}
