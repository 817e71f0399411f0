import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { showChosenTheme } from '../pages/useTheme.ts'
import { languageChosen, turnPageTo } from '../words/languages.ts'
import { App } from './App.tsx'
import { keepPageOnDevice } from './keepPage.ts'
import { renewPageWhenPartsAreGone } from './renewPage.ts'
import { startWords } from './startWords.ts'
import { wordsOf } from './wordsOf.ts'
import '../design-system/look.css'

renewPageWhenPartsAreGone()
const language = languageChosen()
turnPageTo(language)
showChosenTheme()
startWords(language, await wordsOf(language))

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element named root to draw in.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
keepPageOnDevice()
