import { useEffect, useState } from 'react'

/** Whether a value has stayed as it is for so many milliseconds. */
export function useResting(value: string, milliseconds: number): boolean {
  const [rested, setRested] = useState<string | null>(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested === value
}
