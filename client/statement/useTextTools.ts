import { createContext, useContext, useSyncExternalStore } from 'react'
import type { TextTools, TextToolsState } from './textTools.ts'

export const TextToolsContext = createContext<TextTools | null>(null)

export function useTextTools(): TextTools {
  const tools = useContext(TextToolsContext)
  if (tools === null) throw new Error('A tool of the text stands outside the screen of a statement.')
  return tools
}

export function useTextToolsState<Part>(select: (state: TextToolsState) => Part): Part {
  const tools = useTextTools()
  const read = () => select(tools.state())
  return useSyncExternalStore(tools.watch, read, read)
}
