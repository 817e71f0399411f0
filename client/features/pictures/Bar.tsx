interface BarProps {
  /** Of the whole, from 0 to 1. */
  readonly part: number
  /** The part of it that is filled otherwise, from 0 to 1 of the whole. */
  readonly filled?: number
}

/** A bar beside the number that says the same: readers do not hear it. */
export function Bar({ part, filled = part }: BarProps) {
  return (
    <svg className="picture-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="picture-bar-whole" width={100 * part} height={10} />
      <rect className="picture-bar-filled" width={100 * filled} height={10} />
    </svg>
  )
}
