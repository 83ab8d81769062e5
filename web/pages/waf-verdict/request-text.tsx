import { TextActions } from '../../parts/text-actions.tsx';

/** A request as it would stand on the wire. Control characters are shown as their pictures, line ends as such. */
export function RequestText({ request, label }: { request: string; label: string }) {
  const shown = request
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));
  return (
    <section aria-label={label}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard must reach what the mouse can */}
      <pre className="json code" tabIndex={0}>
        {shown}
      </pre>
      <TextActions name={label} file="request.http" content={request} />
    </section>
  );
}
