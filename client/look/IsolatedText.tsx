/** Latin words and their figures (`AIGF2020`, `A/RES/70/125`), which right-to-left text would pull apart from their marks. */
const latinRun = /([A-Za-z][A-Za-z0-9]*(?:[ ./_-]+[A-Za-z0-9]+)*|\d+\/\d+(?:\/\d+)*)/

/** Text with every Latin run isolated, so that brackets and commas beside it stay where they were written. */
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
