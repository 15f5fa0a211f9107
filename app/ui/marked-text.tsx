import { Fragment } from 'react'
import { messages } from './messages.en.ts'
import { cutSegments, type Mark, nestPieces, type Piece } from './segments.ts'

/** One block's words with its marks; the marks of other blocks are left out. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return <>{text}</>
  return <Pieces pieces={nestPieces(cutSegments(text, marks))} />
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece) => (
        <Fragment key={piece.start}>{'mark' in piece ? <MarkPiece piece={piece} /> : piece.text}</Fragment>
      ))}
    </>
  )
}

/** A mark's name is read out before its words; a label is printed after them. */
function MarkPiece({ piece }: { piece: Extract<Piece, { mark: Mark }> }) {
  const { kind, id, label } = piece.mark
  return (
    <>
      <mark className={`mark ${kind}`} id={piece.first ? id : undefined}>
        {piece.first && <span className="vh">[{messages.marks[kind]}: </span>}
        <Pieces pieces={piece.inside} />
        {piece.last && <span className="vh">] </span>}
      </mark>
      {piece.last && label && <sup>{label}</sup>}
    </>
  )
}
