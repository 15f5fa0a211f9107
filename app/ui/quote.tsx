import type { ReactNode } from 'react'

/** Words of a text, set apart; `source` says whose or from where. */
export function Quote({
  children,
  source,
  lang,
}: {
  children: ReactNode
  source?: ReactNode
  lang?: string
}) {
  return (
    <blockquote lang={lang}>
      <p>{children}</p>
      {source && <footer>{source}</footer>}
    </blockquote>
  )
}
