import { messages } from './messages.en.ts'

type SignInCardProps = {
  /** E.g. “9B”. */
  group: string
  name: string
  code: string
  /** Where to sign in, as a student types it. */
  address: string
  phrase: string
  headingLevel?: 2 | 3
}

/** A student's card to cut out; several stand in `<div className="cards">`. */
export function SignInCard({ group, name, code, address, phrase, headingLevel = 2 }: SignInCardProps) {
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  return (
    <article className="card">
      <p className="kicker">
        {messages.productName} · {group}
      </p>
      <Heading>{name}</Heading>
      <dl>
        <dt>{messages.card.address}</dt>
        <dd>{address}</dd>
        <dt>{messages.card.code}</dt>
        <dd>{code}</dd>
        <dt>{messages.card.phrase}</dt>
        <dd>{phrase}</dd>
      </dl>
      <p className="note">{messages.cardAdvice}</p>
    </article>
  )
}
