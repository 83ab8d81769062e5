import type { ImageDetail } from '@aws-sdk/client-ecr';

/** Keeps the images that were last pushed or pulled, in no more memory than twice as many. */
export function newest(most: number) {
  let kept: ImageDetail[] = [];
  let leftOut = 0;
  const cut = () => {
    kept = kept.toSorted((a, b) => lastUse(b) - lastUse(a) || (idOf(a) < idOf(b) ? -1 : 1));
    leftOut += Math.max(0, kept.length - most);
    kept = kept.slice(0, most);
  };
  return {
    add(images: readonly ImageDetail[]): void {
      for (const image of images) kept.push(image);
      if (kept.length > 2 * most) cut();
    },
    leftOut(): number {
      cut();
      return leftOut;
    },
    /** The newest first. */
    list(): readonly ImageDetail[] {
      cut();
      return kept;
    },
  };
}

function lastUse({ imagePushedAt, lastRecordedPullTime }: ImageDetail): number {
  return Math.max(imagePushedAt?.getTime() ?? 0, lastRecordedPullTime?.getTime() ?? 0);
}

function idOf({ imageDigest }: ImageDetail): string {
  return imageDigest ?? '';
}
