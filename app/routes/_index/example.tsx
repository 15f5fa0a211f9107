import { messages } from './messages.en.ts'

/** An invented sentence with its marks: no text of a lesson is marked before somebody has answered. */
export function Example() {
  const { source, cue, before, prediction } = messages.exampleParts
  return (
    <figure className="specimen">
      <figcaption className="kicker">{messages.example}</figcaption>
      <p className="article">
        <span className="mark source">{source}</span> <span className="mark cue">{cue}</span> {before}{' '}
        <span className="mark prediction">{prediction}</span>.
      </p>
      <p className="note">{messages.exampleNote}</p>
    </figure>
  )
}
