import { useNavigation } from '@remix-run/react'
import { type ComponentPropsWithoutRef, type MouseEvent, useEffect, useState } from 'react'
import { messages } from './messages.en.ts'

type SubmitButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'type'> & {
  look?: 'main' | 'quiet' | 'danger'
  /** Shown while the answer travels. */
  pendingText?: string
  /** For forms of a fetcher, whose state the page knows; otherwise the page's navigation tells. */
  pending?: boolean
}

/**
 * The button that sends its form. While its own submission is under way it says so and swallows further clicks; it is not
 * `disabled`, which would drop the focus and the button's own value.
 */
export function SubmitButton({
  look = 'main',
  pendingText = messages.sending,
  pending,
  className,
  children,
  onClick,
  ...button
}: SubmitButtonProps) {
  const navigation = useNavigation()
  const travelling = navigation.formAction !== undefined
  const [pressed, setPressed] = useState(false)
  const busy = pending ?? (travelling && pressed)

  useEffect(() => {
    if (navigation.state === 'idle') setPressed(false)
  }, [navigation.state])

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (busy) {
      event.preventDefault()
      return
    }
    setPressed(true)
    onClick?.(event)
  }

  return (
    <button
      {...button}
      type="submit"
      className={['button', look === 'main' ? '' : look, className ?? ''].filter(Boolean).join(' ')}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      {busy ? pendingText : children}
    </button>
  )
}
