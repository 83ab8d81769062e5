/** A piece of Slack text: as it is, bold, or a link whose address is shown. */
export interface SlackPiece {
  readonly text: string;
  readonly isBold: boolean;
  readonly url?: string;
}

/** `*bold*` and `<url|text>` of Slack's own notation; the rest stands for itself, with its three escapes undone. */
export function slackPieces(text: string): readonly SlackPiece[] {
  const pieces = text.split(/(\*[^*\n]+\*|<https?:[^>|]+\|[^>]+>)/).filter((piece) => piece !== '');
  return pieces.map((piece) => {
    const link = /^<(https?:[^>|]+)\|([^>]+)>$/.exec(piece);
    if (link?.[1] !== undefined) return { text: unescapeSlack(link[2] ?? ''), isBold: false, url: link[1] };
    const bold = /^\*([^*]+)\*$/.exec(piece)?.[1];
    return { text: unescapeSlack(bold ?? piece), isBold: bold !== undefined };
  });
}

/** Slack escapes these three signs and no others. */
export function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
