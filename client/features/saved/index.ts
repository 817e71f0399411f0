export { LateList } from './LateList.tsx'
export { LateNotices } from './LateNotices.tsx'
export { SavedState } from './SavedState.tsx'
export { StateBanner } from './StateBanner.tsx'
