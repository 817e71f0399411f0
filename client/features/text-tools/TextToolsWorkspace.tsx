import { type ReactNode, useState } from 'react'
import { makeTextTools } from '../../statement/textTools.ts'
import { TextToolsContext, useTextToolsState } from '../../statement/useTextTools.ts'
import { DraftingPanel } from '../drafting-check/index.ts'
import { useMarkedWords } from './useMarkedWords.ts'
import './textTools.css'

/** Around the desk of a statement: what its reader has open to look at the text with. */
export function TextToolsWorkspace({ children }: { readonly children: ReactNode }) {
  const [tools] = useState(makeTextTools)
  return (
    <TextToolsContext.Provider value={tools}>
      <Marks />
      {children}
    </TextToolsContext.Provider>
  )
}

function Marks() {
  useMarkedWords()
  return null
}

/** Beside the sheet: the drafting check while it is open, else what stands there otherwise. */
export function CheckSide({ children }: { readonly children: ReactNode }) {
  const isChecking = useTextToolsState((state) => state.isChecking)
  if (!isChecking) return children
  return (
    <div className="side side-check">
      <DraftingPanel />
    </div>
  )
}
