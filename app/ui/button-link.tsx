import { Link } from '@remix-run/react'
import type { ComponentPropsWithoutRef } from 'react'

type ButtonLinkProps = ComponentPropsWithoutRef<typeof Link> & { look?: 'main' | 'quiet' }

/** A link drawn as a button, for the next step of a journey. Downloads take `reloadDocument`. */
export function ButtonLink({ look = 'main', className, ...link }: ButtonLinkProps) {
  return (
    <Link
      {...link}
      className={['button', look === 'main' ? '' : look, className ?? ''].filter(Boolean).join(' ')}
    />
  )
}
