import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { Problem } from '../../scripts/lib/problem.mjs'

/** Reads a gzip file line by line, as bytes without the newline. Throws a `Problem` where it is no such file, or cut off. */
export async function* readLines(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of source.pipe(unpacked) as AsyncIterable<Buffer>) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
      let begin = 0
      for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, begin)) {
        yield bytes.subarray(begin, end)
        begin = end + 1
      }
      rest = bytes.subarray(begin)
    }
  } catch (error) {
    throw explain(error, file)
  } finally {
    source.destroy()
  }
}

function explain(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT')
    return new Problem(`There is no file ${file}: name a backup made by \`npm run backup\`.`)
  if (code === 'Z_BUF_ERROR')
    return new Problem(`${file} is cut off: use another copy of the backup. Nothing was changed.`)
  if (code?.startsWith('Z_'))
    return new Problem(
      `${file} is damaged, or no backup of Who Says?: use another copy. Nothing was changed.`,
    )
  return error
}
