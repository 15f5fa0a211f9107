import { levels } from '#app/domain/attribution/span.ts'
import type { StepView } from '#app/flows/open-step.server.ts'
import type { TextView } from '#app/flows/text-view.server.ts'
import { Article } from '#app/ui/article.tsx'
import { LevelSwitch } from '#app/ui/level-switch.tsx'
import { calendarDate } from '#app/ui/zoned-time.ts'
import { decidingWords } from './deciding-words.ts'
import { messages } from './messages.en.ts'

type TextPaneProps = { view: StepView; text: TextView; formId: string | undefined }

/** The text with its level switch; after the verdict, with the deciding words marked. */
export function TextPane({ view, text, formId }: TextPaneProps) {
  const action = `/attempts/${view.attemptId}/level`
  return (
    <>
      {formId ? (
        <LevelButtons form={formId} action={action} level={view.level} />
      ) : (
        <LevelSwitch action={action} level={view.level}>
          <input type="hidden" name="step" value={view.number} />
        </LevelSwitch>
      )}
      <Article
        text={text}
        lang={text.language}
        byline={messages.byline(
          calendarDate(text.published),
          `${text.byline}, ${text.publisher.split(';')[0]}`,
        )}
        marks={decidingWords(view.items, view.level)}
      />
    </>
  )
}

type LevelButtonsProps = { form: string; action: string; level: StepView['level'] }

/** Buttons of the answer form, so that what is chosen so far goes along and is kept, without scripts as well. */
function LevelButtons({ form, action, level }: LevelButtonsProps) {
  return (
    <div className="level">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every browser */}
      <span role="group" aria-label={messages.readingLevel}>
        {levels.map((value) => (
          <button
            key={value}
            type="submit"
            form={form}
            formAction={action}
            name="level"
            value={value}
            aria-pressed={value === level}
          >
            {messages.level[value]}
          </button>
        ))}
      </span>
    </div>
  )
}
