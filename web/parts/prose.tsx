/** Text of several lines in which `code` stands between backticks. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="prose">
      {text.split('`').map((piece, index) =>
        index % 2 === 1 ? (
          // The pieces of a fixed text: their order is their identity.
          <code key={index} className="code">
            {piece}
          </code>
        ) : (
          piece
        ),
      )}
    </div>
  );
}
