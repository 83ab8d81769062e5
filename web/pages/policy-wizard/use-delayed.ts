import { useEffect, useState } from 'react';

/** A value once it has rested for so many milliseconds: whoever types is not asked about after every letter. */
export function useDelayed<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
