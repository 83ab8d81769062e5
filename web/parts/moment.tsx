import { useFormats } from './formats.ts';

/** A moment with its day and hour; the exact instant is in the title. */
export function Moment({ at }: { at: string }) {
  const { moment } = useFormats();
  return (
    <time dateTime={at} title={at}>
      {moment(at)}
    </time>
  );
}

/** How long ago (or how soon); the exact instant is in the title. */
export function Age({ at }: { at: string }) {
  const { relative } = useFormats();
  return (
    <time dateTime={at} title={at}>
      {relative(at)}
    </time>
  );
}

/** A day and its age: `1 Mar 2024 (2 years ago)`. */
export function Day({ at }: { at: string | undefined }) {
  const { date, relative } = useFormats();
  if (at === undefined) return '–';
  return (
    <time dateTime={at} title={at}>
      {date(at)} ({relative(at)})
    </time>
  );
}
