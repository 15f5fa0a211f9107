import { ButtonLink } from '#app/ui/button-link.tsx'
import { messages } from './messages.en.ts'

type SchoolProps = { name: string; timeZone: string; registrationOpen: boolean }

/** The school's settings, for its admins. */
export function School({ name, timeZone, registrationOpen }: SchoolProps) {
  return (
    <section>
      <h2>{messages.school}</h2>
      <dl className="facts">
        <div>
          <dt>{messages.schoolName}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{messages.timeZone}</dt>
          <dd>{timeZone.replaceAll('_', ' ')}</dd>
        </div>
        <div>
          <dt>{messages.registration}</dt>
          <dd>{registrationOpen ? messages.open : messages.invited}</dd>
        </div>
      </dl>
      <p>
        <ButtonLink look="quiet" to="/account/school">
          {messages.changeSchool}
        </ButtonLink>
      </p>
    </section>
  )
}

/** The way out of the demo. */
export function Demo() {
  return (
    <section id="demo">
      <h2>{messages.demo}</h2>
      <p className="note">{messages.demoNote}</p>
      <p>
        <ButtonLink look="quiet" to="/account/demo">
          {messages.removeDemo}
        </ButtonLink>
      </p>
    </section>
  )
}
