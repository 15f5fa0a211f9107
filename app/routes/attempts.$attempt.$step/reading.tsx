import type { StepView } from '#app/flows/open-step.server.ts'
import { BodyBlocks } from '#app/ui/body-blocks.tsx'
import { Continue } from './continue.tsx'
import { messages } from './messages.en.ts'

/** A step that is read, or talked over. */
export function Reading({ view }: { view: StepView }) {
  const { body = [], questions = [] } = view.step
  return (
    <>
      {body.length > 0 && <BodyBlocks blocks={body} level={view.level} />}
      {questions.length > 0 && (
        <section className="prose" aria-labelledby="questions">
          <h2 id="questions">{messages.discuss}</h2>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <p className="note">{messages.discussNote}</p>
        </section>
      )}
      <Continue view={view} />
    </>
  )
}
