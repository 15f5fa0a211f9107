import { ButtonLink } from '#app/ui/button-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { SignInCard } from '#app/ui/sign-in-card.tsx'
import { messages } from './messages.en.ts'

export type WelcomeProps = {
  className: string
  name: string
  code: string
  phrase: string
  address: string
  /** How many attempts of a guest came along. */
  moved: number
}

/** The one time that a phrase is shown. */
export function Welcome({ className, name, code, phrase, address, moved }: WelcomeProps) {
  return (
    <Page title={messages.welcome(className)} lead={messages.keep}>
      {moved > 0 && <p>{messages.moved(moved)}</p>}
      <div className="cards">
        <SignInCard
          group={className}
          name={name}
          code={code}
          phrase={phrase}
          address={address}
          headingLevel={2}
        />
      </div>
      <div className="tools">
        <ButtonLink to="/learn" reloadDocument>
          {messages.written}
        </ButtonLink>
        <PrintButton>{messages.print}</PrintButton>
      </div>
    </Page>
  )
}
