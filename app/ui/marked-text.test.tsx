import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Article } from './article.tsx'
import type { Mark } from './segments.ts'

const text = {
  title: 'Lyman in doubt',
  blocks: [
    { id: 'b1', as: 'paragraph', text: 'Plans left in tatters.' },
    { id: 'b2', as: 'caption', text: 'Recruits on a bus.' },
  ],
} as const

test('without marks the text is clean: no mark, no legend', () => {
  const html = renderToStaticMarkup(<Article text={text} />)
  expect(html).toContain('<p>Plans left in tatters.</p>')
  expect(html).not.toMatch(/mark|key/)
})

test('a mark has its name for ears, its label for eyes, its id for links, and an entry in the legend', () => {
  const loaded: Mark = { block: 'b1', start: 11, end: 21, kind: 'loaded', label: 'article’s word', id: 'w1' }
  const html = renderToStaticMarkup(<Article text={text} marks={[loaded]} />)
  expect(html).toContain(
    '<mark class="mark loaded" id="w1"><span class="vh">[loaded word: </span>in tatters<span class="vh">] </span></mark><sup>article’s word</sup>.',
  )
  expect(html).toContain('<li><span class="mark loaded">loaded word</span></li>')
})

test('a mark that is cut in pieces keeps one id and one label', () => {
  const marks: Mark[] = [
    { block: 'b1', start: 0, end: 15, kind: 'content', id: 'a' },
    { block: 'b1', start: 6, end: 21, kind: 'prediction', id: 'b', label: 'whose?' },
  ]
  const html = renderToStaticMarkup(<Article text={text} marks={marks} />)
  expect(html.match(/id="a"/g)).toHaveLength(1)
  expect(html.match(/id="b"/g)).toHaveLength(1)
  expect(html.match(/whose\?/g)).toHaveLength(1)
})

test('page furniture is named as such', () => {
  expect(renderToStaticMarkup(<Article text={text} />)).toContain('<b>Caption</b><p>Recruits on a bus.</p>')
})
