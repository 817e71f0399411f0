/** Elements of the page, made without markup: nothing that a file says is ever read as HTML. */

export type Piece = Node | string

export function el(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly Piece[]
): HTMLElement {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...inside)
  return element
}
