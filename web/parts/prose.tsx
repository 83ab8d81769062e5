interface ProseProps {
  readonly text: string;
}

/** Text of several lines in which `code` stands between backticks. */
export function Prose({ text }: ProseProps) {
  return (
    <div className="prose">
      <InlineProse text={text} />
    </div>
  );
}

/** The same within a paragraph. */
export function InlineProse({ text }: ProseProps) {
  return text.split('`').map((piece, index) =>
    index % 2 === 1 ? (
      // The pieces of a fixed text: their order is their identity.
      <code key={index} className="code">
        {piece}
      </code>
    ) : (
      piece
    ),
  );
}
