/** Latin words with their figures, and figures parted by strokes, which right-to-left text would pull apart. */
const latinRun = /([A-Za-z][A-Za-z0-9]*(?:[ ./_-]+[A-Za-z0-9]+)*|\d+\/\d+(?:\/\d+)*)/u

/** Text with every Latin run isolated, so that signs beside it stay where they were written. */
export function IsolatedText({ text }: { readonly text: string }) {
  return text.split(latinRun).map((piece, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place.
      <bdi key={at} dir="ltr">
        {piece}
      </bdi>
    ) : (
      piece
    ),
  )
}
