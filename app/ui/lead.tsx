import type { ReactNode } from 'react'

/** The one sentence that a report opens with; it is the page's heading. */
export function Lead({ kicker, children }: { kicker?: ReactNode; children: ReactNode }) {
  return (
    <div className="lead-block">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1 className="lead">{children}</h1>
    </div>
  )
}
