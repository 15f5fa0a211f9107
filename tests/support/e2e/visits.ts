import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import type { ServerBuild } from '@remix-run/node'
import type { SignedIn } from '#app/accounts/viewer.ts'
import { root } from '../files.ts'
import { lessonById } from './lessons.ts'
import { answerForm } from './take-lesson.ts'
import type { World } from './world.ts'

/** A state of a page worth looking at: who sees it, where, and what has to be done there first. */
export type Visit = {
  name: string
  as: (world: World) => SignedIn | null
  path: (world: World) => string
  /** Brings the state about; changes nothing that is stored. */
  act?: (page: Page) => Promise<void>
  /** What `act` needs is there only with scripts. */
  needsScripts?: boolean
}

const nobody = () => null
const teacher = (world: World) => world.teacher
const finisher = (world: World) => world.finisher
const beginner = (world: World) => world.beginner
const newcomer = (world: World) => world.newcomer
const guest = (world: World) => world.guest

/** The number of the first step with something to answer; the beginner has answered it. */
export function firstActivity(lessonId: string): number {
  return lessonById(lessonId).lesson.steps.findIndex((step) => step.type === 'activity') + 1
}

/** Numbers of steps of the world's lesson: the first of each kind of activity, and the one that is talked over. */
function oneStepOfEachSort(): number[] {
  const sorts = new Map<string, number>()
  for (const [index, step] of lessonById('claim-or-prediction').lesson.steps.entries()) {
    const sort = step.type === 'activity' ? step.kind : step.type
    if (!sorts.has(sort)) sorts.set(sort, index + 1)
  }
  return [...sorts.values()]
}

/** Every page of the app, by the id of its route, with the states it is looked at in. */
export const visits: Record<string, Visit[]> = {
  'routes/$': [{ name: 'nothing here', as: nobody, path: () => '/nowhere/at/all' }],
  'routes/_index': [{ name: 'first page', as: nobody, path: () => '/' }],
  'routes/sign-in': [
    { name: 'teachers sign in', as: nobody, path: () => '/sign-in' },
    {
      name: 'teachers sign in, with something to mend',
      as: nobody,
      path: () => '/sign-in',
      act: async (page) => {
        await page.getByLabel('E-mail').fill('nobody@school.example')
        await page.getByLabel('Password').fill('not the password')
        await page.getByRole('button', { name: 'Sign in' }).click()
        await page.getByRole('alert').waitFor()
      },
    },
  ],
  'routes/sign-in_.student': [{ name: 'students sign in', as: nobody, path: () => '/sign-in/student' }],
  'routes/register': [
    { name: 'registration, closed', as: nobody, path: () => '/register' },
    { name: 'invitation, over', as: nobody, path: () => '/register?invitation=abc' },
  ],
  'routes/join': [
    { name: 'join, asking for the code', as: nobody, path: () => '/join' },
    { name: 'join, unknown code', as: nobody, path: () => '/join?code=ZZZZZZ' },
    {
      name: 'join, asking for the name',
      as: nobody,
      path: ({ classroom }) => `/join?code=${classroom.joinCode}`,
    },
    { name: 'join, as a guest', as: guest, path: ({ classroom }) => `/join?code=${classroom.joinCode}` },
  ],
  'routes/learn._index': [
    { name: 'lessons of a student', as: beginner, path: () => '/learn' },
    { name: 'lessons of a guest', as: guest, path: () => '/learn' },
  ],
  'routes/learn.lessons.$lesson': [
    { name: 'before a lesson', as: newcomer, path: ({ lessonId }) => `/learn/lessons/${lessonId}` },
  ],
  'routes/learn.assignments.$assignment': [
    {
      name: 'before an assignment',
      as: newcomer,
      path: ({ assignmentId }) => `/learn/assignments/${assignmentId}`,
    },
    {
      name: 'amid an assignment',
      as: beginner,
      path: ({ assignmentId }) => `/learn/assignments/${assignmentId}`,
    },
  ],
  'routes/attempts.$attempt.$step': [
    { name: 'step, reading', as: beginner, path: ({ begunAttempt }) => `/attempts/${begunAttempt}/1` },
    {
      name: 'step, verdict shown',
      as: beginner,
      path: ({ begunAttempt, lessonId }) => `/attempts/${begunAttempt}/${firstActivity(lessonId)}`,
    },
    { name: 'step, question', as: beginner, path: ({ begunAttempt }) => `/attempts/${begunAttempt}/4` },
    {
      name: 'step, gaps shown',
      as: beginner,
      path: ({ begunAttempt }) => `/attempts/${begunAttempt}/4`,
      act: async (page) => {
        await page.getByRole('button', { name: /^Check my answers?$/ }).click()
        await page.getByRole('alert').waitFor()
      },
    },
    {
      name: 'step, refused',
      as: beginner,
      path: ({ begunAttempt }) => `/attempts/${begunAttempt}/4`,
      needsScripts: true,
      act: async (page) => {
        await page.locator(`${answerForm} [name=token]`).evaluate((token) => token.remove())
        await page.getByRole('button', { name: /^Check my answers?$/ }).click()
        await page.getByRole('heading', { level: 1, name: 'That did not work' }).waitFor()
      },
    },
    ...oneStepOfEachSort().map((number) => ({
      name: `step ${number}, done`,
      as: finisher,
      path: ({ finishedAttempt }: World) => `/attempts/${finishedAttempt}/${number}`,
    })),
  ],
  'routes/attempts.$attempt.end': [
    {
      name: 'after a lesson',
      as: finisher,
      path: ({ finishedAttempt }) => `/attempts/${finishedAttempt}/end`,
    },
    {
      name: 'after a lesson, answers open',
      as: finisher,
      path: ({ finishedAttempt }) => `/attempts/${finishedAttempt}/end`,
      needsScripts: true,
      act: (page) =>
        page.locator('details').evaluateAll((all) => {
          for (const details of all.slice(0, 4)) details.setAttribute('open', '')
        }),
    },
  ],
  'routes/progress': [
    { name: 'progress', as: finisher, path: () => '/progress' },
    { name: 'progress, empty', as: newcomer, path: () => '/progress' },
  ],
  'routes/teach._index': [
    { name: 'classes', as: teacher, path: () => '/teach' },
    { name: 'classes, none yet', as: ({ demoTeacher }) => demoTeacher, path: () => '/teach' },
  ],
  'routes/teach.classes.$class._index': [
    { name: 'class', as: teacher, path: ({ classroom }) => `/teach/classes/${classroom.id}` },
    { name: 'class, empty', as: teacher, path: ({ emptyClass }) => `/teach/classes/${emptyClass.id}` },
  ],
  'routes/teach.classes.$class.assign': [
    { name: 'assign', as: teacher, path: ({ classroom }) => `/teach/classes/${classroom.id}/assign` },
  ],
  'routes/teach.classes.$class.sheet': [
    { name: 'join sheet', as: teacher, path: ({ classroom }) => `/teach/classes/${classroom.id}/sheet` },
  ],
  'routes/teach.classes.$class.students.$student.card': [
    {
      name: 'new card',
      as: teacher,
      path: ({ classroom, newcomer }) => `/teach/classes/${classroom.id}/students/${newcomer.userId}/card`,
    },
  ],
  'routes/teach.assignments.$assignment._index': [
    { name: 'report', as: teacher, path: ({ assignmentId }) => `/teach/assignments/${assignmentId}` },
  ],
  'routes/teach.assignments.$assignment.answers.$response': [
    {
      name: 'report, one answer',
      as: teacher,
      path: ({ assignmentId, responseId }) => `/teach/assignments/${assignmentId}/answers/${responseId}`,
    },
  ],
  'routes/lessons': [{ name: 'lessons on offer', as: teacher, path: () => '/lessons' }],
  'routes/account._index': [{ name: 'account', as: teacher, path: () => '/account' }],
  'routes/account.password': [{ name: 'password', as: teacher, path: () => '/account/password' }],
  'routes/account.invite': [{ name: 'invite', as: teacher, path: () => '/account/invite' }],
  'routes/account.school': [{ name: 'school settings', as: teacher, path: () => '/account/school' }],
  'routes/account.demo': [
    { name: 'remove the demo', as: ({ demoTeacher }) => demoTeacher, path: () => '/account/demo' },
  ],
}

/** One state of each page: enough where a test is about the page and not its states. */
export const firstVisits: Visit[] = Object.values(visits).flatMap((states) => states.slice(0, 1))

/** The ids of the routes that show a page, from the build. */
export async function pageRoutes(): Promise<string[]> {
  return (await builtRoutes()).filter(({ module }) => module.default !== undefined).map(({ id }) => id)
}

/** Every route of the build but the root. */
export async function builtRoutes() {
  const build: ServerBuild = await import(pathToFileURL(`${root}/build/server/index.js`).href)
  return Object.values(build.routes).flatMap((route) => (route && route.id !== 'root' ? [route] : []))
}
