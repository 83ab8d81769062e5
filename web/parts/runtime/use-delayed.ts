import { useEffect, useRef, useState } from 'react';

/** Milliseconds after the last key until a text is taken: long enough not to ask at every letter. */
const DELAY_MS = 350;

/** A text while it is typed, told on once nobody types any more; a value from outside takes its place. */
export function useDelayed(value: string, onSettled: (value: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<number>(undefined);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return [
    typed,
    (next) => {
      setTyped(next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => onSettled(next.trim()), DELAY_MS);
    },
  ];
}
