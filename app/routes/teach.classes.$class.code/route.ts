import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { changeJoining } from '#app/flows/change-joining.server.ts'
import { requireTeacher } from '#app/http/context.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { idParam } from '#app/http/params.server.ts'
import { refuse } from '#app/http/refuse.server.ts'

export const handle = { access: 'teacher' } as const

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/teach/classes/${idParam(params, 'class')}`)
}

const changes = ['renew', 'open', 'close'] as const

/** Renews a class's code, or opens or closes it to newcomers: three buttons of one form. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireTeacher(context)
  const classId = idParam(params, 'class')
  const change = z.enum(changes).safeParse((await readForm(request)).get('change'))
  if (!change.success) refuse(400)
  const result = await context.read((tx) => changeJoining(tx, viewer, { classId, change: change.data }))
  if (result.outcome === 'not-found') refuse(404)
  return redirect(`/teach/classes/${classId}#joining`)
}
