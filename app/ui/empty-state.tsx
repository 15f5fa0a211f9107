import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: ReactNode
  headingLevel?: 2 | 3
  children?: ReactNode
  /** `<ButtonLink>` to what to do first. */
  action?: ReactNode
}

/** Said where a list has nothing yet: what will stand here, and what to do first. */
export function EmptyState({ title, headingLevel = 2, children, action }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
