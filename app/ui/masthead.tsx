import { Form, Link, useLocation } from '@remix-run/react'
import { forgetDevice } from './device-storage.ts'
import { messages } from './messages.en.ts'

export type MastheadViewer = {
  role: 'teacher' | 'admin' | 'student' | 'guest' | null
  name: string
  schoolName: string
  demo: boolean
}

type NavLink = { to: string; text: string }

/**
 * The top of every page: skip link, name, where the viewer can go, who is signed in, and the banner of a demo school.
 * `current` is a path; left out, it is the address of the page.
 */
export function Masthead({ viewer, current }: { viewer: MastheadViewer | null; current?: string }) {
  const { pathname } = useLocation()
  const here = current ?? pathname
  const role = viewer?.role ?? null
  return (
    <>
      <a className="skip" href="#main">
        {messages.skip}
      </a>
      <header>
        <div className="masthead">
          <Link className="name" to="/">
            {messages.productName}
          </Link>
          <nav aria-label={messages.mainNavigation}>
            {linksFor(role).map(({ to, text }) => (
              <Link key={to} to={to} aria-current={currency(to, here)}>
                {text}
              </Link>
            ))}
          </nav>
          {viewer && role && (
            <div className="viewer">
              {viewer.name && (
                <span className="who">
                  <span className="vh">{messages.signedInAs} </span>
                  {viewer.name}
                  {viewer.schoolName && <span className="vh">, {viewer.schoolName}</span>}
                </span>
              )}
              <Form method="post" action="/sign-out" onSubmit={forgetDevice}>
                <button type="submit" className="leave">
                  {messages.nav.signOut}
                </button>
              </Form>
            </div>
          )}
        </div>
        {viewer?.demo && (
          <p className="banner">
            {messages.demo}{' '}
            {(role === 'teacher' || role === 'admin') && (
              <Link to="/account#demo">{messages.demoRemove}</Link>
            )}
          </p>
        )}
      </header>
    </>
  )
}

function linksFor(role: MastheadViewer['role']): NavLink[] {
  if (role === 'student' || role === 'guest') {
    return [
      { to: '/learn', text: messages.nav.learn },
      { to: '/progress', text: messages.nav.progress },
    ]
  }
  if (role === 'teacher' || role === 'admin') {
    return [
      { to: '/teach', text: messages.nav.teach },
      { to: '/lessons', text: messages.nav.lessons },
      { to: '/account', text: messages.nav.account },
    ]
  }
  return [
    { to: '/sign-in', text: messages.nav.signIn },
    { to: '/join', text: messages.nav.join },
  ]
}

/** `page` on the linked page itself, `true` on the pages below it. */
function currency(to: string, here: string): 'page' | 'true' | undefined {
  if (here === to) return 'page'
  return here.startsWith(`${to}/`) ? 'true' : undefined
}
