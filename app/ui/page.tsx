import type { ReactNode } from 'react'

type PageProps = {
  /** `narrow` for forms and prose, `wide` for reports. */
  width?: 'narrow' | 'wide'
  kicker?: ReactNode
  /** The page's h1; left out where `<Lead>` is the heading. */
  title?: ReactNode
  lead?: ReactNode
  children?: ReactNode
}

/** The main part of a page that is not a lesson step: kicker, heading, lead sentence, then sections. */
export function Page({ width = 'narrow', kicker, title, lead, children }: PageProps) {
  return (
    <main id="main" tabIndex={-1} className={`page ${width}`}>
      {(kicker || title || lead) && (
        <header>
          {kicker && <p className="kicker">{kicker}</p>}
          {title && <h1>{title}</h1>}
          {lead && <p className="intro">{lead}</p>}
        </header>
      )}
      {children}
    </main>
  )
}
