/** What a post was answered with. */
export type Reply = { status: number; location: string | null }

/** Somebody with a browser that runs no scripts: pages are read, forms are posted, redirects are looked at. */
export function learnerAt(origin: string, cookie: string) {
  async function read(path: string): Promise<string> {
    const response = await fetch(origin + path, { headers: { cookie } })
    if (response.status !== 200) throw new Error(`GET ${path}: ${response.status}`)
    return response.text()
  }

  async function post(path: string, fields: [string, string][]): Promise<Reply> {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { cookie, origin },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    await response.arrayBuffer()
    return { status: response.status, location: response.headers.get('location') }
  }

  return {
    read,
    post,
    /** Starts a lesson and goes on to this step, through those before it, which must have no question. */
    async goTo(lessonId: string, step: number): Promise<string> {
      const { location } = await post(`/learn/lessons/${lessonId}`, [['level', 'standard']])
      const attempt = location?.split('/').at(-1) ?? ''
      for (let from = 1; from < step; from++)
        await post(`/attempts/${attempt}/position`, [['from', String(from)]])
      return attempt
    },
    /** The once-only token in the form of a page. */
    async tokenOn(path: string): Promise<string> {
      const token = /name="token" value="([^"]+)"/.exec(await read(path))?.[1]
      if (!token) throw new Error(`there is no form at ${path}`)
      return token
    },
  }
}
